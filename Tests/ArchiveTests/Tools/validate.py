"""Validates bags with bagit.py (Library of Congress), SHA-256 and SM3.

usage: validate.py BAG …

bagit.py looks for the manifests of the digests that every Python has. SM3 is not among them, so that it takes
manifest-sm3.txt for a tag file, which is right; told of SM3 it validates by both.
"""

import logging
import sys

import bagit

logging.disable(logging.CRITICAL)
for folder in sys.argv[1:]:
    bagit.Bag(folder).validate()
    known = bagit.CHECKSUM_ALGOS
    bagit.CHECKSUM_ALGOS = set(known) | {"sm3"}
    bag = bagit.Bag(folder)
    if sorted(bag.algorithms) != ["sha256", "sm3"]:
        sys.exit(f"{folder}: {bag.algorithms}")
    bag.validate()
    bagit.CHECKSUM_ALGOS = known
    print(bag.info["External-Identifier"], bag.info["Payload-Oxum"])
