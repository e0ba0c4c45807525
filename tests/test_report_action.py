"""The GitHub action: no input reaches a shell as code, and its steps fail closed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the action runs its shell scripts on Linux and macOS")
ROOT = Path(__file__).parents[1] / ".github"
ACTION = ROOT / "actions" / "qa"


def steps() -> list[dict[str, Any]]:
    action = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = action["runs"]["steps"]
    return found


def test_no_expression_inside_a_script() -> None:
    for step in steps():
        assert "${{" not in step.get("run", "")
        assert "run" not in step or step["shell"] == "bash"


def test_the_readme_names_every_input() -> None:
    action = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))
    readme = (ACTION / "README.md").read_text(encoding="utf-8")
    assert [name for name in action["inputs"] if f"| `{name}` |" not in readme and name != "token"] == []


def test_every_expression_names_a_known_input_or_step() -> None:
    text = (ACTION / "action.yml").read_text(encoding="utf-8")
    action = yaml.safe_load(text)
    ids = {step.get("id") for step in steps()}
    for word in text.replace("}}", " ").split():
        if word.startswith("inputs."):
            assert word.removeprefix("inputs.") in action["inputs"]
        if word.startswith("steps."):
            assert word.split(".")[1] in ids


def test_the_last_step_fails_closed() -> None:
    run = steps()[-1]["run"]
    for status, expected in (("0", 0), ("1", 1), ("2", 2), ("", 2)):
        assert subprocess.run(["bash", "-c", run], env={"STATUS": status}).returncode == expected


class Runner:
    """A workspace with a `qa` that records its arguments."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q")

    def git(self, *arguments: str) -> str:
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        done = subprocess.run(
            ["git", *identity, *arguments], cwd=self.folder, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def check(self, status: int = 0, **given: str) -> tuple[int, list[str]]:
        fake = self.folder / "fake-qa"
        record = 'printf "%s\\n" "$@" > arguments; echo "## report" > "$RUNNER_TEMP/qa-reports/qa.md"'
        fake.write_text(f"#!/bin/bash\n{record}\nexit {status}\n")
        fake.chmod(0o755)
        env = {
            "PATH": os.environ["PATH"], "QA": str(fake), "RUNNER_TEMP": str(self.folder / "temp"),
            "GITHUB_OUTPUT": str(self.folder / "output"), "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
            "INPUT_PATHS": ".", "INPUT_SINCE": "auto", "INPUT_FAIL_ON": "", "INPUT_MODEL": "", "BASE": "", **given,
        }  # fmt: skip
        done = subprocess.run(
            ["bash", str(ACTION / "check.sh")], cwd=self.folder, env=env, capture_output=True, text=True
        )
        recorded = self.folder / "arguments"
        return done.returncode, recorded.read_text().splitlines() if recorded.exists() else []

    def text(self, name: str) -> str:
        return (self.folder / name).read_text()


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def test_check_publishes_and_hands_the_status_on(runner: Runner) -> None:
    code, arguments = runner.check(1, INPUT_PATHS="notes\n\n  \nposts/a b.md")
    assert code == 0
    assert arguments[0:2] == ["check", "--format=github"]
    assert arguments[-3:] == ["--", "notes", "posts/a b.md"]
    assert not any(argument.startswith("--since") for argument in arguments)
    assert "status=1\n" in runner.text("output")
    assert runner.text("summary") == "## report\n"


def test_the_status_goes_below_the_report(runner: Runner) -> None:
    code, arguments = runner.check(1, INPUT_STATUS="true", INPUT_SOURCE_AHEAD="true", INPUT_PATHS="notes")
    assert code == 0
    # the stand-in fails for everything that it is asked: the job keeps its own status
    assert arguments == ["status", "--format=markdown", "--", "notes"]
    assert "status=1\n" in runner.text("output")
    assert runner.check(0, INPUT_STATUS="true", INPUT_PATHS="notes")[0] == 0
    assert runner.text("summary").count("## report") == 2


def test_gitlab_keeps_one_comment(tmp_path: Path) -> None:
    example = yaml.safe_load((ROOT / "examples" / "gitlab-ci.yml").read_text(encoding="utf-8"))
    program = example["qa"]["after_script"][-1].removeprefix("python - <<'EOF'\n").removesuffix("EOF\n")
    calls: list[tuple[str, str]] = []
    base = "/api/v4/projects/3/merge_requests/5/notes"
    listing = [f"{base}?per_page=100&sort=asc&page={page}" for page in (1, 2)]

    class Service(BaseHTTPRequestHandler):
        def answer(self) -> None:
            calls.append((self.command, self.path))
            other, mine = ({"id": i, "body": "<!-- qa-status -->\nold", "author": {"id": i}} for i in (1, 7))
            first = [other] * 100
            pages = {"/api/v4/user": {"id": 7}, listing[0]: first, listing[1]: [mine] if len(calls) > 4 else []}
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(pages[self.path] if self.command == "GET" else {}).encode())

        do_GET = do_POST = do_PUT = answer

        def log_message(self, format: str, *arguments: object) -> None:
            """Silent."""

    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "qa-status.md").write_text("<!-- qa-status -->\nnew\n", encoding="utf-8")
    with HTTPServer(("127.0.0.1", 0), Service) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        env = {**os.environ, "QA_TOKEN": "t", "CI_MERGE_REQUEST_IID": "5", "CI_PROJECT_ID": "3",
               "CI_API_V4_URL": f"http://127.0.0.1:{server.server_port}/api/v4", "no_proxy": "*"}  # fmt: skip
        for _ in range(2):
            subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=env, check=True)
        server.shutdown()
    asked = [("GET", path) for path in ("/api/v4/user", *listing)]
    assert calls == [*asked, ("POST", base), *asked, ("PUT", f"{base}/7")]


def test_hostile_inputs_stay_arguments(runner: Runner) -> None:
    hostile = "$(touch owned); `touch owned` && touch owned --config=/etc/passwd"
    code, arguments = runner.check(0, INPUT_PATHS=hostile, INPUT_FAIL_ON=hostile, INPUT_MODEL=hostile)
    assert code == 0 and not (runner.folder / "owned").exists()
    assert arguments[-1] == hostile and f"--fail-on={hostile}" in arguments and f"--model={hostile}" in arguments


def test_the_base_of_a_pull_request_is_compared_with(runner: Runner) -> None:
    runner.git("commit", "-q", "--allow-empty", "-m", "a")
    base = runner.git("rev-parse", "HEAD")
    assert f"--since={base}" in runner.check(0, BASE=base)[1]
    assert not any(a.startswith("--since") for a in runner.check(0, BASE=base, INPUT_SINCE="")[1])


@pytest.mark.parametrize("since", ["--upload-pack=touch owned", "0123456789012345678901234567890123456789"])
def test_a_base_that_cannot_be_had_fails(runner: Runner, since: str) -> None:
    code, arguments = runner.check(0, INPUT_SINCE=since)
    assert code != 0 and not arguments
    assert not (runner.folder / "owned").exists() and "status=" not in runner.text("output")


def comment(folder: Path, known: str, report: str = "<!-- qa-report -->\n") -> list[str]:
    fake = folder / "gh"
    fake.write_text(f'#!/bin/bash\necho "$*" >> calls\nif [[ $* == *--jq* ]]; then echo {known}; fi\n')
    fake.chmod(0o755)
    (folder / "qa.md").write_text(report)
    env = {
        "PATH": f"{folder}:{os.environ['PATH']}", "REPORT": str(folder / "qa.md"),
        "NUMBER": "7", "GITHUB_REPOSITORY": "a/b",
    }  # fmt: skip
    subprocess.run(["bash", str(ACTION / "comment.sh")], cwd=folder, env=env, check=True, capture_output=True)
    calls = folder / "calls"
    return calls.read_text().splitlines() if calls.exists() else []


def test_one_comment_is_kept(tmp_path: Path) -> None:
    assert "--method POST repos/a/b/issues/7/comments" in comment(tmp_path, "")[-1]
    assert "--method PATCH repos/a/b/issues/comments/42 " in comment(tmp_path, "42")[-1]


def test_without_a_report_nothing_is_written(tmp_path: Path) -> None:
    assert comment(tmp_path, "", "") == []


@pytest.mark.parametrize("name", ["workflows/qa.yml", "examples/gitlab-ci.yml"])
def test_the_examples_are_valid_yaml(name: str) -> None:
    assert isinstance(yaml.safe_load((ROOT / name).read_text(encoding="utf-8")), dict)


def test_the_configuration_of_a_fork_is_the_base_s(runner: Runner) -> None:
    runner.git("commit", "-q", "--allow-empty", "-m", "a")
    base = runner.git("rev-parse", "HEAD")

    def taken(**given: str) -> bool:
        code, arguments = runner.check(0, BASE=base, **given)
        assert code == 0
        return f"--config-from={base}" in arguments

    assert taken(INPUT_CONFIG_FROM="auto", FORK="true")
    assert not taken(INPUT_CONFIG_FROM="auto", FORK="false")
    assert taken(INPUT_CONFIG_FROM="base", FORK="false")
    assert not taken(INPUT_CONFIG_FROM="head", FORK="true")
    assert not any(a.startswith("--config-from") for a in runner.check(0, INPUT_CONFIG_FROM="base", BASE="")[1])
    assert runner.check(0, INPUT_CONFIG_FROM="--upload-pack=x", BASE=base)[0] == 2
