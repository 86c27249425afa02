"""The packages whose code the program contains, as Cargo resolves them."""

import json
import re
import subprocess
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Package:
    name: str
    version: str
    licence: str
    authors: list[str]
    repository: str | None
    description: str | None
    folder: Path
    # SHA-256 of the file that the registry serves; none for the program itself.
    checksum: str | None
    compiles_c: bool
    dependencies: set[tuple[str, str]] = field(default_factory=set)

    @property
    def key(self) -> tuple[str, str]:
        return self.name, self.version

    @property
    def registry_page(self) -> str:
        return f"https://crates.io/crates/{self.name}/{self.version}"


def run(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def host() -> str:
    """Returns the target that Cargo builds for without `--target`."""
    return re.search(r"^host: (\S+)$", run("rustc", "-vV"), re.MULTILINE)[1]


def licence_expression(text: str | None) -> str:
    """Returns a licence as an SPDX expression; some old manifests have `/` between alternatives."""
    return re.sub(r"\s*/\s*", " OR ", text or "")


def linked(*targets: str) -> dict[tuple[str, str], Package]:
    """Returns the packages linked into the program on these targets, the program first.

    `cargo tree` resolves features as a build does. `cargo metadata` alone would add those that only
    tests need. Procedural macros and build scripts run in the compiler and are left out, with
    everything that only they use.
    """
    metadata = json.loads(run("cargo", "metadata", "--locked", "--format-version", "1"))
    manifests = {(package["name"], package["version"]): package for package in metadata["packages"]}
    lock = tomllib.loads((ROOT / "Cargo.lock").read_text())
    checksums = {(entry["name"], entry["version"]): entry.get("checksum") for entry in lock["package"]}

    packages: dict[tuple[str, str], Package] = {}
    for target in targets:
        tree = run(
            "cargo", "tree", "--locked", "--target", target, "--edges", "normal,no-proc-macro",
            "--prefix", "depth", "--format", " {p}",
        )
        # The packages from the root to the current line.
        path: list[Package] = []
        for depth, name, version in re.findall(r"^(\d+) (\S+) v(\S+)", tree, re.MULTILINE):
            manifest = manifests[name, version]
            package = packages.setdefault(
                (name, version),
                Package(
                    name=name,
                    version=version,
                    licence=licence_expression(manifest["license"]),
                    authors=manifest["authors"],
                    repository=manifest["repository"],
                    description=manifest["description"],
                    folder=Path(manifest["manifest_path"]).parent,
                    checksum=checksums[name, version],
                    compiles_c=any(
                        (used["name"], used["kind"], used["optional"]) == ("cc", "build", False)
                        for used in manifest["dependencies"]
                    ),
                ),
            )
            del path[int(depth):]
            if path:
                path[-1].dependencies.add(package.key)
            path.append(package)
    return packages
