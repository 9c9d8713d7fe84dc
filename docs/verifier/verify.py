#!/usr/bin/env python3
"""Checks an exported ledger against the published heads. Python 3.8+, standard library only.

    python3 verify.py EXPORT_DIR ANCHOR_FILE [PUBLIC_KEY.pem ...]
    python3 verify.py --vectors vectors.json

EXPORT_DIR   what `jieyou verify --export DIR` wrote for one county
ANCHOR_FILE  <county>.heads.jsonl, fetched by yourself from the anchor folder
PUBLIC_KEY   keys that you got by another way; without them those in EXPORT_DIR/keys are taken on trust
Exit code: 0 as recorded, 1 something differs, 2 cannot be read.
"""
import base64, hashlib, json, pathlib, sys

ENTRY_TAG, HEAD_TAG = b"jieyou/ledger-entry/v1/sha256\n", b"jieyou/head/v1/sha256\n"
ENTRY_VERSION, HEAD_VERSION = "jieyou/entry/1/sha256", "jieyou/head/1/sha256/ed25519"
ZERO = bytes(32)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def entry_hash(prev, body):
    return sha256(ENTRY_TAG, prev, body)


def leaf_hash(matter, seq, entry):
    return sha256(b"\0", bytes.fromhex(matter.replace("-", "")), seq.to_bytes(4, "big"), entry)


def merkle_root(leaves):  # RFC 6962, 2.1
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha256(b"\1", merkle_root(leaves[:k]), merkle_root(leaves[k:]))


# Ed25519 (RFC 8032), verification only.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, I = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)


def add(a, b):
    s, t = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    u, v = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = t - s, v - u, v + u, t + s
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        if n & 1:
            total = add(total, point)
        point, n = add(point, point), n >> 1
    return total


def point(data):
    number = int.from_bytes(data, "little")
    y, sign = number & (2**255 - 1), number >> 255
    u, v = y * y - 1, D * y * y + 1
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    x = x if (v * x * x - u) % P == 0 else x * I % P
    if y >= P or (v * x * x - u) % P or (x == 0 and sign):
        raise ValueError("no point of the curve")
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed_by(key, message, signature):
    try:
        a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    if len(signature) != 64 or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    one, two = times(s, BASE), add(r, times(k, a))
    return (one[0] * two[2] - two[0] * one[2]) % P == 0 and (one[1] * two[2] - two[1] * one[2]) % P == 0


def read_key(path):  # (key id, 32 bytes): an Ed25519 SPKI is 12 fixed bytes and the key
    text = pathlib.Path(path).read_text().split("-----")[2]
    der = base64.b64decode("".join(text.split()))
    return hashlib.sha256(der).hexdigest()[:16], der[12:]


def lines(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            yield json.loads(line)


def anchored(path):  # a torn line is the beginning of the line after it; an unfinished last line is not published
    found = pathlib.Path(path).read_text(encoding="utf-8").split("\n")[:-1]
    return [json.loads(a) for a, b in zip(found, found[1:] + [None]) if b is None or not b.startswith(a)]


def check_heads(heads, keys, where, say):
    prev = ZERO
    for number, line in enumerate(heads, 1):
        data = line["head"].encode()
        head = json.loads(line["head"])
        name = f"{where} 第 {number} 批 batch {number}"
        if head["v"] != HEAD_VERSION or head["batch"] != number or head["prevHead"] != prev.hex():
            say(f"{name}: 没有接上前一批 / does not continue the batch before")
        key = keys.get(line["keyId"])
        if key is None or not signed_by(key, data, bytes.fromhex(line["signature"])):
            say(f"{name}: 签名不对 / signature does not hold")
        prev = sha256(HEAD_TAG, data)


def identity(body):  # version, matter and number, as the body itself tells them
    try:
        told = json.loads(body)
        return told["v"], told["matter"], told["seq"]
    except (ValueError, KeyError, TypeError):
        return None


def check_export(folder, heads, say):
    entries, ends, prev, last = {}, {}, ZERO, None
    codes = {row["id"]: row for row in lines(folder / "matters.jsonl")}
    name = lambda matter, seq: f"事项 matter {codes.get(matter, {}).get('code', matter)} 第 {seq} 条 entry {seq}"
    for row in lines(folder / "ledger.jsonl"):
        matter, seq, told = row["matter"], row["seq"], identity(row["body"])
        prev, expected = (prev, ends[matter] + 1) if matter == last else (ZERO, 1)
        if seq != expected or row["prev"] != prev.hex():
            say(f"{name(matter, seq)}: 没有接上前一条 / does not continue the entry before")
        digest = entry_hash(bytes.fromhex(row["prev"]), row["body"].encode())
        if row["hash"] != digest.hex() or told != (ENTRY_VERSION, matter, seq):
            say(f"{name(matter, seq)}: 正文与指纹不符 / body does not fit its hash")
        entries[matter, seq], ends[matter], prev, last = row["hash"], seq, bytes.fromhex(row["hash"]), matter
    for matter in codes.keys() | ends.keys():
        if codes.get(matter, {}).get("version") != ends.get(matter):
            say(f"{name(matter, ends.get(matter, 0))}: 事项与留痕末条不符 / matter and end of chain differ")
    batches = {}
    for leaf in lines(folder / "leaves.jsonl"):
        key = leaf["matter"], leaf["seq"]
        if entries.get(key) != leaf["hash"]:
            say(f"{name(*key)}: 与第 {leaf['batch']} 批封存的不符 / differs from what batch {leaf['batch']} sealed")
        batches.setdefault(leaf["batch"], []).append(leaf_hash(*key, bytes.fromhex(leaf["hash"])))
    for number, line in enumerate(heads, 1):
        head, leaves = json.loads(line["head"]), batches.pop(number, [])
        if len(leaves) != head["leafCount"] or merkle_root(leaves).hex() != head["root"]:
            say(f"第 {number} 批 batch {number}: 封存根不符 / root differs")
    if batches:
        say(f"有叶而无批 / leaves without a batch: {sorted(batches)}")
    return len(entries)


def check_vectors(path):  # the bytes on which this page and the platform agree
    v = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    key, head, signature = bytes.fromhex(v["publicKey"]), v["head"].encode(), bytes.fromhex(v["signature"])
    leaves = [leaf_hash(leaf["matter"], leaf["seq"], bytes.fromhex(leaf["hash"])) for leaf in v["leaves"]]
    right = [entry_hash(bytes.fromhex(e["prev"]), e["body"].encode()).hex() == e["hash"] for e in v["entries"]]
    right += [merkle_root(leaves[: n + 1]).hex() == root for n, root in enumerate(v["roots"])]
    right += [sha256(HEAD_TAG, head).hex() == v["headHash"], signed_by(key, head, signature)]
    right += [not signed_by(key, head + b" ", signature), not signed_by(key, head, signature[:-1] + b"\0")]
    print(f"{sum(right)} / {len(right)}")
    return 0 if all(right) else 1


def main(argv):
    if argv[1:2] == ["--vectors"]:
        return check_vectors(argv[2])
    if len(argv) < 3:
        print(__doc__)
        return 2
    folder, found = pathlib.Path(argv[1]), []
    keys = dict(read_key(path) for path in argv[3:] or sorted((folder / "keys").glob("*.pem")))
    heads, published = list(lines(folder / "heads.jsonl")), anchored(argv[2])
    check_heads(heads, keys, "导出 export", found.append)
    check_heads(published, keys, "锚定 anchor", found.append)
    for number, line in enumerate(published, 1):
        if number > len(heads) or heads[number - 1]["head"] != line["head"]:
            found.append(f"第 {number} 批 batch {number}: 与公布的批次头不符 / differs from the published head")
    count = check_export(folder, heads, found.append)
    sealed = sum(json.loads(line["head"])["leafCount"] for line in heads[: len(published)])
    print("\n".join(found + [f"留痕 entries {count}, 批 batches {len(heads)}, 尚未锚定 not yet anchored {count - sealed}"]))
    print("核验不通过 / DIFFERS" if found else "核验通过 / AS RECORDED")
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv))
    except (OSError, ValueError, KeyError, IndexError) as error:
        print(f"无法读取 / cannot be read: {error!r}")
        sys.exit(2)
