"""The hooks, run by the real pre-commit in a real git, without a network."""

import shutil
from pathlib import Path

from tests.ci.conftest import Run
from tests.site.conftest import ROOT

BROKEN = "---\ntitel: Stuk\nsamenvatting: Stuk.\ndoelgroepn: [clienten]\ngepubliceerd: 2026-01-01\n---\n\nTekst.\n"


def commit(run: Run, folder: Path, *words: str) -> str | None:
    """Commit everything as an editor does; return what was said when it was refused."""
    run(folder, "git", "add", "-A")
    done = run(folder, "git", "commit", "-m", "Werk", *words)
    return None if done.returncode == 0 else done.stdout + done.stderr


def test_both_files_are_what_pre_commit_expects(pre_commit: Run) -> None:
    for words in (("validate-config", ".pre-commit-config.yaml"), ("validate-manifest", ".pre-commit-hooks.yaml")):
        done = pre_commit(ROOT, *words)
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_mistake_is_not_committed_and_the_editor_reads_why(repository: Path, run: Run, pre_commit: Run) -> None:
    installed = pre_commit(repository, "install")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    (repository / "verhalen" / "stuk.md").write_text(BROKEN, encoding="utf-8")
    told = commit(run, repository)
    assert told is not None
    assert "verhalen/stuk.md:4:1: SDW202" in told
    assert "bedoel je 'doelgroepen'?" in told
    (repository / "verhalen" / "stuk.md").write_text(BROKEN.replace("doelgroepn", "doelgroepen"), encoding="utf-8")
    assert commit(run, repository) is None


def test_only_what_is_committed_counts(repository: Path, run: Run, pre_commit: Run) -> None:
    pre_commit(repository, "install")
    page = repository / "content" / "over-ons.md"
    good = page.read_text(encoding="utf-8")
    page.write_text(f"{good}\nEen regel erbij.\n", encoding="utf-8")
    run(repository, "git", "add", "-A")
    page.write_text(f"{good}\n[dood](nergens.md)\n", encoding="utf-8")
    done = run(repository, "git", "commit", "-m", "Werk")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nergens.md" in page.read_text(encoding="utf-8")


def test_taking_a_file_away_that_others_link_to_is_seen(repository: Path, run: Run, pre_commit: Run) -> None:
    pre_commit(repository, "install")
    (repository / "methodieken" / "samen-beginnen.md").unlink()
    told = commit(run, repository)
    assert told is not None
    assert "SDW306" in told


def test_a_promise_that_a_hand_took_out_of_the_list_is_missed(repository: Path, run: Run, pre_commit: Run) -> None:
    page, listed = repository / "content" / "agenda" / "voorbeelddag.md", repository / "adressen.yml"
    assert run(repository, ".venv/bin/python", "-m", "sdw_build", "adressen").returncode == 0
    assert commit(run, repository) is None
    pre_commit(repository, "install")
    text = listed.read_text(encoding="utf-8")
    left = (line for line in text.splitlines(keepends=True) if "/agenda/voorbeelddag/" not in line)
    listed.write_text("".join(left), encoding="utf-8")
    page.unlink()
    told = commit(run, repository)
    assert told is not None
    assert "/agenda/voorbeelddag/ staat op de site en zou verdwijnen" in told
    assert "sdw weg agenda/voorbeelddag" in told


def test_a_merge_of_two_good_halves_is_seen(repository: Path, run: Run, pre_commit: Run) -> None:
    pre_commit(repository, "install")
    run(repository, "git", "switch", "-q", "-c", "ander")
    link = repository / "content" / "contact.md"
    link.write_text(f"{link.read_text(encoding='utf-8')}\nZie [geheim](../verhalen/geheim.md).\n", encoding="utf-8")
    assert commit(run, repository) is None
    run(repository, "git", "switch", "-q", "main")
    (repository / "verhalen" / "geheim.md").unlink()
    assert commit(run, repository) is None
    merged = run(repository, "git", "merge", "--no-edit", "ander")
    assert merged.returncode != 0
    assert "content/contact.md" in merged.stdout + merged.stderr
    assert "SDW306" in merged.stdout + merged.stderr


def test_a_project_elsewhere_can_use_the_published_hook(
    repository: Path, tmp_path: Path, run: Run, programs: Path
) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Haak"), ("tag", "v1")):
        assert run(hooks, "git", *words).returncode == 0
    (repository / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: v1\n    hooks:\n      - id: sdw-check\n", encoding="utf-8"
    )
    run(repository, "git", "add", "-A")
    good = run(repository, str(programs / "pre-commit"), "run", path=programs)
    assert good.returncode == 0, good.stdout + good.stderr
    assert "Passed" in good.stdout
    (repository / "verhalen" / "stuk.md").write_text(BROKEN, encoding="utf-8")
    run(repository, "git", "add", "-A")
    bad = run(repository, str(programs / "pre-commit"), "run", path=programs)
    assert bad.returncode == 1
    assert "verhalen/stuk.md:4:1: SDW202" in bad.stdout
