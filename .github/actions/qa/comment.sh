#!/usr/bin/env bash
# Keeps one comment on the pull request: found again by its first line and its author, then rewritten.
set -euo pipefail

if [[ ! -s $REPORT ]]; then
  echo "no report to comment with"
  exit 0
fi
comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"
mine='.[] | select(.user.type == "Bot" and (.body | startswith("<!-- qa-report -->"))) | .id'
# a pull request from a fork has a token that only reads: the summary of the job says the same
known=$(gh api --paginate "$comments" --jq "$mine" | head -n 1) || known=
if [[ -n $known ]]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known" --field "body=@$REPORT" ||
    echo "::warning::the comment could not be updated"
else
  gh api --silent --method POST "$comments" --field "body=@$REPORT" ||
    echo "::warning::the comment could not be written: the token lacks pull-requests write permission"
fi
