-- Reads one address with wrk, with the headers given as NAME=VALUE.
function init(args)
  for _, pair in ipairs(args) do
    local name, value = string.match(pair, "^([^=]+)=(.*)$")
    wrk.headers[name] = value
  end
end

function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %.1f %.2f %.2f %d %d\n", summary.requests / (summary.duration / 1000000),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, summary.bytes / math.max(1, summary.requests), wrong))
end
