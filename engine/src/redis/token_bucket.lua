-- Takes one token from a bucket, atomically and by the clock of Redis.
-- KEYS[1]: the bucket. KEYS[2]: any other key, to be read in the same round trip. ARGV[1]: its capacity. ARGV[2]: milliseconds until one token has grown back.
-- Answers 0 when a token was taken, else the milliseconds until there is one; and the other key's value.
local capacity = tonumber(ARGV[1])
local refill_ms = tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local state = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = tonumber(state[1]) or capacity
local at = tonumber(state[2]) or now
tokens = math.min(capacity, tokens + math.max(0, now - at) / refill_ms)

local wait = 0
if tokens >= 1 then
  tokens = tokens - 1
else
  wait = math.max(1, math.ceil((1 - tokens) * refill_ms))
end

redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - tokens) * refill_ms) + 1000)
return { wait, redis.call('GET', KEYS[2]) }
