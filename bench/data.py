"""What outside judges say of the data below /data/v1/: each by its own program, in an environment of its own.

Our content is published, and the files are given to check-jsonschema, frictionless, openapi-spec-validator, a client that
openapi-python-client makes, and pyshacl. The shapes of DCAT-AP and DCAT-AP-NL are in no registry: give the folder that
holds them with --vormen. Without it the properties that the profile makes mandatory are counted here.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from bench.serving import served_plainly
from sdw_build.data.files import data_files
from sdw_build.day import today
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.site import all_pages

ROOT = Path(__file__).parents[1]
_TOOLS = ROOT / ".cache/data-bench/bin"
# What DCAT-AP-NL 3.0 makes mandatory, by class.
_MANDATORY = {
    "Catalog": ("dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"),
    "Dataset": (
        *("dct:title", "dct:description", "dct:identifier", "dct:publisher", "dct:creator"),
        *("dct:accessRights", "dcat:contactPoint", "dcat:theme"),
    ),
    "Distribution": ("dcat:accessURL", "dct:license"),
}
_SHACL = """
import sys
from pathlib import Path
from pyshacl import validate
from rdflib import Graph
from rdflib.compare import isomorphic
data, shapes = Path(sys.argv[1]), sys.argv[2:]
turtle, json_ld = Graph().parse(data / "dcat.ttl"), Graph().parse(data / "dcat.jsonld", format="json-ld")
print("the same in both forms:", isomorphic(turtle, json_ld), len(turtle), "statements")
for shape in shapes:
    conforms, _, text = validate(turtle, shacl_graph=Graph().parse(shape), advanced=True)
    print(Path(shape).name, conforms, "" if conforms else text.count("Validation Result in"), "findings" * (not conforms))
"""
_CLIENT = """
import sys
sys.path.insert(0, sys.argv[1])
from client import Client
from client.api.default import methodiek
found = methodiek.sync("ips", client=Client(base_url=sys.argv[2]))
print(type(found).__name__, found.titel, [str(item.niveau.naam) for item in found.bewijs][:2], found.licentie)
"""


def main() -> None:
    """Make the data, and let each judge say what it thinks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vormen", type=Path, metavar="MAP", help="the folder with the shapes of DCAT-AP-NL")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sdw-data-") as place:
        site = Path(place) / "site"
        site.mkdir()
        with served_plainly(site) as url:
            _make(site, url)
            _judge(site / "data/v1", url, Path(place), given.vormen)


def _make(site: Path, url: str) -> None:
    publication = Publication(load(ROOT, now=today()).library, today())
    pages = list(all_pages(publication))
    began, count, size = time.process_time(), 0, 0
    for address, make in data_files(publication, pages, url, "Sterk door Werk"):
        content = make().encode()
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        count, size = count + 1, size + len(content)
    print(f"{count} files, {size / 1e6:.1f} MB, {time.process_time() - began:.2f} s of CPU")


def _judge(data: Path, url: str, place: Path, shapes: Path | None) -> None:
    run("pip", "list", "--format", "freeze", keep=("frictionless", "pyshacl", "openapi", "check-jsonschema", "rdflib="))
    kinds = defaultdict(list)
    for path in sorted(data.rglob("index.json")):
        told = json.loads(path.read_text("utf-8"))
        kinds[told.get("soort", "ingang")].append(str(path))
    kinds["adressen"].append(str(data / "adressen.json"))
    for kind, files in kinds.items():
        print(kind, len(files), end=" ")
        run("check-jsonschema", "--schemafile", str(data / f"schemas/{kind}.json"), *files)
    print("document", end=" ")
    of_each = [files[0] for kind, files in kinds.items() if kind not in ("adressen", "ingang")]
    run("check-jsonschema", "--schemafile", str(data / "schemas/document.json"), *of_each)
    print("metaschema", end=" ")
    run("check-jsonschema", "--check-metaschema", *map(str, sorted((data / "schemas").glob("*.json"))))
    run("python", "-m", "openapi_spec_validator", str(data / "openapi.json"))
    run("frictionless", "validate", "--json", str(data / "datapackage.json"), keep=('"valid"', '"errors"'))
    client = place / "client"
    run("openapi-python-client", "generate", "--meta", "none", "--path", str(data / "openapi.json"), "--output-path", str(client), keep=("Error",))  # fmt: skip
    run("python", "-c", _CLIENT, str(place), url.rstrip("/"))
    run("python", "-c", _SHACL, str(data), *map(str, sorted(shapes.glob("*SHACL*.ttl")) if shapes else ()))
    _count(json.loads((data / "dcat.jsonld").read_text("utf-8"))["@graph"])


def _count(nodes: list[dict[str, object]]) -> None:
    for name, properties in _MANDATORY.items():
        mine = [node for node in nodes if f"http://www.w3.org/ns/dcat#{name}" in str(node.get("@type"))]
        missing = [(node["@id"], item) for node in mine for item in properties if item not in node]
        print(f"{name}: {len(mine)}, missing of what is mandatory: {missing}")


def run(tool: str, *arguments: str, keep: tuple[str, ...] = ()) -> None:
    """Run a program of the environment, and print what it says, or only the lines with some words."""
    done = subprocess.run([_TOOLS / tool, *arguments], capture_output=True, text=True, timeout=600, check=False)  # noqa: S603 — of our own list
    lines = (done.stdout + done.stderr).strip().splitlines()
    told = [line for line in lines if not keep or any(word in line for word in keep)]
    print("\n".join(told[-40:]) or f"{tool}: ended with {done.returncode}")
    if done.returncode and not keep:
        sys.exit(done.returncode)


if __name__ == "__main__":
    main()
