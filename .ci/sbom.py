"""Writes the bill of materials of the program and checks it."""

import hashlib
import json
import os
import re
import sys
import uuid
from datetime import datetime
from pathlib import Path

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

import packages
from packages import ROOT, Package, run

BILL = ROOT / "target/sbom/filiera.cdx.json"
VERSION = SchemaVersion.V1_6

# Libraries in C inside packages: name, licence, repository, and where the package has its version.
C_LIBRARIES = {
    "libmimalloc-sys": [
        ("mimalloc", "MIT", "https://github.com/microsoft/mimalloc", "c_src/mimalloc/v3/include/mimalloc.h",
         r"#define MI_MALLOC_VERSION (\d)(\d\d)(\d\d)"),
    ],
    "libwebp-sys": [
        ("libwebp", "BSD-3-Clause", "https://chromium.googlesource.com/webm/libwebp", "vendor/configure.ac",
         r"AC_INIT\(\[libwebp\], \[(\d+)\.(\d+)\.(\d+)\]"),
    ],
    # Its own code and, in part, that of BoringSSL, which has no versions.
    "ring": [],
}

# SPDX has no identifier for it.
CC_BY_IT = DisjunctiveLicense(
    name="Creative Commons Attribution 3.0 Italy", url=XsUri("https://creativecommons.org/licenses/by/3.0/it/legalcode"),
)
OFL = DisjunctiveLicense(id="OFL-1.1")

# Fonts and data inside the program: files, name, licence, origin.
DATA = [
    (["themes/italia/fonts/TitilliumWeb-Regular.ttf"], "Titillium Web Regular", OFL, None),
    (["themes/italia/fonts/TitilliumWeb-SemiBold.ttf"], "Titillium Web SemiBold", OFL, None),
    (["src/registers/regions.csv", "src/registers/provinces.csv", "src/registers/municipalities.csv"],
     "Italian regions, provinces and municipalities", CC_BY_IT, "https://www.istat.it/it/archivio/6789"),
    (["src/registers/bodies.csv"], "Italian public bodies", None, "https://indicepa.gov.it/"),
]


def fail(problem: str) -> None:
    sys.exit(f"bill of materials: {problem}")


def component(package: Package) -> Component:
    references = [ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(package.registry_page))]
    if package.repository:
        references.append(ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(package.repository)))
    purl = PackageURL("cargo", None, package.name, package.version)
    return Component(
        type=ComponentType.LIBRARY if package.checksum else ComponentType.APPLICATION,
        name=package.name,
        version=package.version,
        description=package.description and " ".join(package.description.split()),
        licenses=[LicenseExpression(package.licence)],
        purl=purl,
        bom_ref=str(purl),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=package.checksum)] if package.checksum else [],
        external_references=references if package.checksum else references[1:],
    )


def c_libraries(package: Package) -> list[Component]:
    if package.name not in C_LIBRARIES:
        fail(f"{package.name} compiles C code: add its libraries to C_LIBRARIES")
    found = []
    for name, licence, repository, file, pattern in C_LIBRARIES[package.name]:
        number = re.search(pattern, (package.folder / file).read_text())
        if not number:
            fail(f"{file} of {package.name} does not have the version of {name}")
        version = ".".join(str(int(part)) for part in number.groups())
        found.append(Component(
            type=ComponentType.LIBRARY,
            name=name,
            version=version,
            licenses=[LicenseExpression(licence)],
            purl=PackageURL("generic", None, name, version),
            bom_ref=f"pkg:generic/{name}@{version}",
            external_references=[ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(repository))],
        ))
    return found


def standard_library() -> Component:
    version = run("rustc", "--version").split()[1]
    return Component(
        type=ComponentType.LIBRARY,
        name="rust-std",
        version=version,
        licenses=[LicenseExpression("Apache-2.0 OR MIT")],
        purl=PackageURL("generic", None, "rust-std", version),
        bom_ref=f"pkg:generic/rust-std@{version}",
        external_references=[ExternalReference(
            type=ExternalReferenceType.VCS, url=XsUri("https://github.com/rust-lang/rust"),
        )],
    )


def data() -> list[Component]:
    return [
        Component(
            type=ComponentType.DATA if file.endswith(".csv") else ComponentType.FILE,
            name=file,
            description=name,
            licenses=[licence] if licence else [],
            bom_ref=file,
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256((ROOT / file).read_bytes()))],
            external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(origin))]
            if origin else [],
        )
        for files, name, licence, origin in DATA
        for file in files
    ]


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def bill(linked: dict[tuple[str, str], Package]) -> str:
    """Returns the bill of materials; it is the same for the same commit, compiler and target."""
    components = {key: component(package) for key, package in linked.items()}
    program = next(found for found in components.values() if found.type is ComponentType.APPLICATION)
    bom = Bom()
    bom.metadata.component = program
    bom.metadata.timestamp = datetime.fromisoformat(run("git", "-c", "safe.directory=*", "log", "-1", "--format=%cI").strip())
    for found in components.values():
        if found is not program:
            bom.components.add(found)
    for key, package in linked.items():
        inside = c_libraries(package) if package.compiles_c else []
        if package.checksum is None:
            inside = [standard_library(), *data()]
        bom.components.update(inside)
        bom.register_dependency(components[key], [*(components[used] for used in package.dependencies), *inside])
    content = make_outputter(bom, OutputFormat.JSON, VERSION).output_as_string(indent=2)
    # The number that the library draws at random.
    fixed = uuid.uuid5(uuid.NAMESPACE_URL, sha256(content.replace(str(bom.serial_number), "").encode()))
    return content.replace(str(bom.serial_number), str(fixed))


def linker_packages() -> set[tuple[str, str]]:
    """Returns the packages whose files the linker takes for the program."""
    arguments = BILL.parent / "linker-arguments"
    arguments.unlink(missing_ok=True)
    # Cargo does not run the linker again for a program that did not change.
    os.utime(ROOT / "src/main.rs")
    messages = run(
        "cargo", "rustc", "--quiet", "--release", "--locked", "--bin", "filiera",
        "--message-format", "json-render-diagnostics", "--", f"--print=link-args={arguments}",
    )
    artifacts = {}
    for message in map(json.loads, messages.splitlines()):
        if message["reason"] == "compiler-artifact":
            # `registry+https://…#name@version`, or for the program `path+file:///…/folder#version`.
            folder, identity = message["package_id"].rsplit("#", 1)
            name, _, version = identity.rpartition("@")
            for file in message["filenames"]:
                artifacts[Path(file).name] = (name or "filiera", version)
    files = re.findall(r'"([^"]+\.rlib)"', arguments.read_text())
    sysroot = run("rustc", "--print", "sysroot").strip()
    return {artifacts[Path(file).name] for file in files if not file.startswith(sysroot)}


def held(resolved: dict[tuple[str, str], Package], taken: set[tuple[str, str]]) -> dict[tuple[str, str], Package]:
    """Returns the packages that the linker takes, of those that Cargo resolved."""
    program, *_ = resolved
    for name, version in sorted(taken - resolved.keys()):
        fail(f"the linker takes {name} {version}, which Cargo does not resolve for this target")
    # Packages further down may be compiled and not used, but one that Cargo.toml names has a purpose.
    for name, version in sorted((resolved[program].dependencies | {program}) - taken):
        fail(f"the linker does not take {name} {version}")
    for package in resolved.values():
        package.dependencies &= taken
    return {key: package for key, package in resolved.items() if key in taken}


def main() -> None:
    resolved = packages.linked(packages.host())
    BILL.parent.mkdir(parents=True, exist_ok=True)
    linked = held(resolved, linker_packages())
    content = bill(linked)
    error = JsonStrictValidator(VERSION).validate_str(content)
    if error:
        fail(f"not valid CycloneDX {VERSION.to_version()}: {error}".splitlines()[0])
    BILL.write_text(content)

    unused = ", ".join(f"{name} {version}" for name, version in sorted(resolved.keys() - linked.keys()))
    print(f"bill of materials: {len(linked) - 1} packages in {BILL.relative_to(ROOT)}; compiled, but not linked: {unused or 'none'}")


main()
