"""Verifies an archive's register and bags without a line of the program's own code.

usage: chain.py ARCHIVE    prints the head: number of lines, digest of the last
"""

import hashlib
import json
import os
import sys
import unicodedata


def fail(line, words):
    sys.exit(f"line {line}: {words}")


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify(archive):
    head, count = "0" * 64, 0
    with open(os.path.join(archive, "register.jsonl"), "rb") as register:
        for count, line in enumerate(register, 1):
            entry = json.loads(line)
            canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"
            if unicodedata.normalize("NFC", canonical).encode() != line:
                fail(count, "not canonical")
            if entry["seq"] != count:
                fail(count, "wrong number")
            if entry["prev"] != head:
                fail(count, "chain broken")
            if "path" in entry:
                path = os.path.join(archive, entry["path"])
                if os.path.isdir(path):
                    path = os.path.join(path, "tagmanifest-sha256.txt")
                if sha256(path) != entry["bag"]:
                    fail(count, f"{entry['path']} differs")
            head = hashlib.sha256(line).hexdigest()
    return count, head


if __name__ == "__main__":
    print(*verify(sys.argv[1]))
