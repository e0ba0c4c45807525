#!/usr/bin/env bash
# Runs qa with annotations on stdout, writes the reports and the job summary. The exit status becomes an output:
# the steps after this one publish the reports first, the last one fails the job.
set -euo pipefail

reports="$RUNNER_TEMP/qa-reports"
mkdir -p "$reports"
echo "reports=$reports" >> "$GITHUB_OUTPUT"

arguments=(--format=github)
for kind in markdown=qa.md html=qa.html sarif=qa.sarif; do
  arguments+=("--output-file=${kind%%=*}=$reports/${kind#*=}")
done
if [[ -n $INPUT_FAIL_ON ]]; then arguments+=("--fail-on=$INPUT_FAIL_ON"); fi
if [[ ${INPUT_SOURCE_AHEAD:-} == true ]]; then arguments+=(--source-ahead); fi
if [[ -n $INPUT_MODEL ]]; then arguments+=("--model=$INPUT_MODEL"); fi

since=$INPUT_SINCE
if [[ $since == auto ]]; then since=$BASE; fi
if [[ $since == -* ]]; then
  echo "::error::since is not a revision: it starts with a dash"
  exit 2
fi
# a shallow checkout lacks the base
fetch() {
  if git cat-file -e "$1^{commit}" 2> /dev/null || git fetch --quiet --no-tags --depth=1 origin "$1"; then return; fi
  echo "::error::no revision '${1//[^A-Za-z0-9._\/-]/?}' in this repository: check the inputs since and config-from"
  exit 2
}
if [[ -n $since ]]; then
  fetch "$since"
  arguments+=("--since=$since")
fi

config=${INPUT_CONFIG_FROM:-auto}
if [[ $config == auto && -n $BASE && ${FORK:-} == true ]]; then config=base; fi
case $config in
  base)
    # outside pull requests there is no base, and nobody's configuration but our own
    if [[ -n $BASE ]]; then
      fetch "$BASE"
      arguments+=("--config-from=$BASE")
    fi
    ;;
  auto | head) ;;
  *)
    echo "::error::config-from is neither auto, base nor head"
    exit 2
    ;;
esac

paths=()
while IFS= read -r path; do
  if [[ $path == *[![:space:]]* ]]; then paths+=("$path"); fi
done <<< "$INPUT_PATHS"

status=0
"$QA" check "${arguments[@]}" -- "${paths[@]}" || status=$?
if [[ -s $reports/qa.md ]]; then cat "$reports/qa.md" >> "$GITHUB_STEP_SUMMARY"; fi
# the state of the translations stands below; that it cannot be had is no reason to fail
if [[ ${INPUT_STATUS:-} == true ]]; then
  if "$QA" status --format=markdown -- "${paths[@]}" > "$reports/qa-status.md"; then
    cat "$reports/qa-status.md" >> "$GITHUB_STEP_SUMMARY"
    # a comment holds 65,536 characters
    if (($(cat "$reports/qa.md" "$reports/qa-status.md" | wc -c) < 65000)); then
      cat "$reports/qa-status.md" >> "$reports/qa.md"
    fi
  else
    echo "::warning::the status of the translations is not known"
  fi
fi
echo "status=$status" >> "$GITHUB_OUTPUT"
