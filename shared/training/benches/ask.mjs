// Times the module of the directory: a line "case rounds" on standard input, the µs of one question as the answer.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const { quickest_us: quickest } = createRequire(import.meta.url)(resolve(process.argv[2], "asked_in_wasm.js"));

for await (const line of createInterface({ input: process.stdin })) {
  const [number, rounds] = line.split(" ").map(Number);
  console.log(quickest(number, rounds, () => performance.now()));
}
