// Runs before the first paint, so that neither the theme nor the frame changes under the reader's eyes.
// A file of its own and not inline: the content security policy allows no inline script.
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem("gymgenius.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    var text = localStorage.getItem("gymgenius.text_size");
    if (text === "large" || text === "larger") root.dataset.textSize = text;
    if (localStorage.getItem("gymgenius.profile")) root.dataset.known = "";
    // Whoever is signed in needs these parts on every page: asked for now, they come together with the main module.
    if (localStorage.getItem("gymgenius.account")) {
      document.querySelector('meta[name="member-parts"]').content.split(" ").filter(Boolean).forEach(function (href) {
        var link = document.createElement("link");
        Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", type: "application/wasm", href: href });
        document.head.append(link);
      });
    }
  } catch (_) {
    // Storage is blocked: the system's theme it is.
  }
})();
