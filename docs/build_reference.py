"""Write docs/reference.md from the docstrings of what is public: `python docs/build_reference.py`.

The sources are read, not imported, and signatures stand as they are written there: every version of Python writes the
same page.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator
from pathlib import Path

from click import Context

from detente.cli.door import command

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference.md"

PUBLIC: dict[str, list[str]] = {
    "detente": ["read"],
    "detente.sources": ["load"],
    "detente.reading": ["read", "read_all"],
    "detente.archive": ["Archive", "Query", "View", "Writer", "ReportLine", "FoundEvent", "Page", "Damage"],
    "detente.engagements.settling": ["settle"],
    "detente.engagements.finding": ["engagements", "all_engagements", "engagement", "parts_of"],
    "detente.engagements.engagement": [],
    "detente.engagements.correcting": ["join", "part"],
    "detente.engagements.outcomes": ["outcome", "outcomes", "tally", "Outcome", "Expected", "Said", "Tally"],
    "detente.engagements.precedents": ["checks", "check", "Check"],
    "detente.pages.terminal": ["print_record"],
    "detente.pages.html": ["to_html"],
    "detente.records": [],
    "detente.errors": [],
}
"""The public modules and, of each, the names to tell of; none named means every one."""

Definition = ast.FunctionDef | ast.ClassDef

INTRODUCTION = """# Reference

Written from the docstrings by `make reference`; change those and not this page.
"""


def reference() -> str:
    """The whole page."""
    parts = [INTRODUCTION, _command(), *(_module(name, PUBLIC[name]) for name in PUBLIC)]
    return "\n".join(parts).rstrip("\n") + "\n"


def _command() -> str:
    above = Context(command, info_name="detente", **command.context_settings)
    shown = [each.get_help(Context(each, above, name, terminal_width=80)) for name, each in command.commands.items()]
    return "\n".join(["## The command\n", *(f"```text\n{text}\n```\n" for text in shown)])


def _module(name: str, wanted: list[str]) -> str:
    source = _source(name)
    tree = ast.parse(source)
    names = wanted or [node.name for node in tree.body if isinstance(node, Definition) and node.name[0] != "_"]
    about = [] if wanted else [f"{ast.get_docstring(tree)}\n", *_choices(tree, source)]
    return "\n".join([f"## `{name}`\n", *about, *(_entry(*_definition(name, each)) for each in names)])


def _choices(tree: ast.Module, source: str) -> list[str]:
    """The types that list what a field may hold, as they are written."""
    written = [ast.get_source_segment(source, node) for node in tree.body if isinstance(node, ast.Assign)]
    shown = "\n".join(segment for segment in written if segment and " = Literal[" in segment)
    return [f"```python\n{shown}\n```\n"] if shown else []


def _entry(node: Definition, lines: list[str], module: str, owner: str = "") -> str:
    title = f"{'####' if owner else '###'} `{owner}{node.name}`"
    shown = _fields(node, lines) if isinstance(node, ast.ClassDef) else _signature(node, lines)
    parts = [title, f"```python\n{shown}\n```", ast.get_docstring(node) or ""]
    if isinstance(node, ast.ClassDef):
        parts += [_entry(*method, f"{node.name}.") for method in _methods(node, lines, module)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _definition(module: str, name: str) -> tuple[Definition, list[str], str]:
    """The definition of `name` with the lines of its source and the module, followed to where this one has it from."""
    source = _source(module)
    for node in ast.parse(source).body:
        if isinstance(node, Definition) and node.name == name:
            return node, source.splitlines(), module
        if isinstance(node, ast.ImportFrom) and node.module and name in {alias.name for alias in node.names}:
            return _definition(node.module, name)
    raise LookupError(f"{module} has no {name}")


def _source(module: str) -> str:
    path = ROOT.joinpath("src", *module.split("."))
    return (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8")


def _signature(node: ast.FunctionDef, lines: list[str]) -> str:
    decorators = [f"@{ast.unparse(decorator)}" for decorator in node.decorator_list]
    written = textwrap.dedent("\n".join(lines[node.lineno - 1 : node.body[0].lineno - 1]))
    return "\n".join([*decorators, written.rstrip(":")])


def _fields(node: ast.ClassDef, lines: list[str]) -> str:
    fields = [lines[part.lineno - 1] for part in node.body if isinstance(part, ast.AnnAssign | ast.Assign)]
    return "\n".join([lines[node.lineno - 1], *fields]) if fields else lines[node.lineno - 1].rstrip(":")


def _methods(node: ast.ClassDef, lines: list[str], module: str) -> Iterator[tuple[ast.FunctionDef, list[str], str]]:
    """The public methods of a class, and those that it has from others of ours."""
    own = [part for part in node.body if isinstance(part, ast.FunctionDef) and part.name[0] != "_"]
    yield from ((part, lines, module) for part in own)
    imports = (part for part in ast.parse(_source(module)).body if isinstance(part, ast.ImportFrom))
    ours = {alias.name for part in imports if (part.module or "").startswith("detente.") for alias in part.names}
    for base in node.bases:
        if isinstance(base, ast.Name) and base.id in ours:
            found, source, place = _definition(module, base.id)
            if isinstance(found, ast.ClassDef):
                yield from _methods(found, source, place)


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
    print(f"wrote {REFERENCE.relative_to(ROOT)}")
