-- Books one free desk after the other with wrk: a morning or an afternoon of one of 200 desks, for somebody who has none then. One thread,
-- so that one counter is enough. Arguments: where to begin to count, and the file with the working days, one a line.
-- Global, because only those can be asked for when all is done.
days, at, made, other = {}, 0, 0, {}

function init(args)
  at = tonumber(args[1])
  for line in io.lines(args[2]) do days[#days + 1] = line end
end

function request()
  local crew = math.floor(at / 8000)
  local day = days[crew * 20 + math.floor(at / 400) % 20 + 1]
  local who = at % 400
  local desk = string.format("BENCH-1-%s%02d", string.sub("ABCD", math.floor(who / 100) + 1, math.floor(who / 100) + 1), math.floor(who % 100 / 2) + 1)
  local from, to = "T07:00", "T13:00"
  if who % 2 == 1 then from, to = "T13:00", "T19:00" end
  local body = '{"desk":"' .. desk .. '","from":"' .. day .. from .. '","to":"' .. day .. to .. '"}'
  at = at + 1
  return wrk.format("POST", "/api/v1/bookings",
    { ["Authorization"] = "Bearer je_bench-" .. (crew * 400 + who), ["Content-Type"] = "application/json" }, body)
end

function response(status, headers, body)
  if status == 201 then
    made = made + 1
  else
    other[status] = (other[status] or 0) + 1
    if made < 1 and other[status] == 1 then io.stderr:write(status .. " " .. body .. "\n") end
  end
end

local mine
function setup(thread) mine = thread end

function done(summary, latency)
  local seconds = summary.duration / 1000000
  local refused = ""
  for status, count in pairs(mine:get("other")) do refused = refused .. " " .. status .. "x" .. count end
  io.write(string.format("RESULT %d %.1f %.1f %.1f %d %s\n", mine:get("made"), mine:get("made") / seconds,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, mine:get("at"), refused))
end
