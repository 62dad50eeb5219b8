# A floor of the demonstration's headquarters is taken and given back, again and again. For each time a row of the report: how many
# bookings stood in the way, how many have another place, and how long the declaration and the standing down took until their answer, in
# which everybody has been seen to.

# measure_surge BASE ACCOUNTS TIMES
measure_surge() {
    local base=$1 accounts=$2 times=$3 token round until answer id begun declared ended
    token=$(grep ',ESTATE_MANAGER,' "$accounts" | head -1 | cut -d, -f5 | tr -d '\r')
    for round in $(seq 1 "$times"); do
        # Some days are needed until a floor has 120 bookings.
        until=2027-03-12T18:00
        begun=$(date +%s%N)
        answer=$(curl -s -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$base/api/v1/surges" \
            -d "{\"name\":\"Round $round\",\"site\":\"HQ\",\"zones\":[\"HQ-1-A\",\"HQ-1-B\",\"HQ-1-C\",\"HQ-1-D\"],\"until\":\"$until\",\"drill\":false}")
        declared=$(date +%s%N)
        id=$(sed -n 's/.*"id":"\([^"]*\)".*/\1/p' <<<"$answer")
        [ -n "$id" ] || { printf '%s\n' "$answer" >&2; return 1; }
        curl -s -o /dev/null -X POST -H "Authorization: Bearer $token" "$base/api/v1/surges/$id/stand-down"
        ended=$(date +%s%N)
        printf '| %s | %s | %s | %.2f | %.2f |\n' "$round" "$(sed -n 's/.*"displaced":\([0-9]*\).*/\1/p' <<<"$answer")" \
            "$(sed -n 's/.*"reseated":\([0-9]*\).*/\1/p' <<<"$answer")" \
            "$(awk -v a="$begun" -v b="$declared" 'BEGIN {print (b - a) / 1e9}')" "$(awk -v a="$declared" -v b="$ended" 'BEGIN {print (b - a) / 1e9}')"
    done
}
