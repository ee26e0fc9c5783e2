"""What python-threatexchange 1.2.17 writes and reads, as a stranger to this program.

    python3 -m venv venv && venv/bin/pip install threatexchange==1.2.17
    venv/bin/python stranger.py make          # writes query.csv, query.jsonl and dataset.csv here
    venv/bin/python stranger.py read KIND FILE  # reads a file that `plumbline bank export --as KIND` wrote; prints what it found

All fingerprints are drawn from a seed: SAMPLE, of no picture.
"""

import csv
import io
import json
import random
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from threatexchange.cli.api_fb_threatexchange_cmd import _COLUMNS, FBThreatExchangeQueryCommand
from threatexchange.cli.dataset_cmd import DatasetCommand
from threatexchange.exchanges.clients.fb_threatexchange.descriptor import ThreatDescriptor
from threatexchange.exchanges.clients.fb_threatexchange.threat_updates import ThreatUpdateJSON
from threatexchange.exchanges.clients.ncmec import hash_api
from threatexchange.exchanges.clients.stopncii import api as stopncii
from threatexchange.exchanges.impl.fb_threatexchange_api import FBThreatExchangeIndicatorRecord
from threatexchange.signal_type.md5 import VideoMD5Signal
from threatexchange.signal_type.pdq.signal import PdqSignal

HERE = Path(__file__).parent
random.seed(20261126)
HASHES = [PdqSignal.get_random_signal() for _ in range(6)]


def descriptors():
    said = ["MALICIOUS", "NON_MALICIOUS", "SUSPICIOUS", "UNKNOWN", "MALICIOUS"]
    for n, status in enumerate(said):
        yield {
            "id": str(1000 + n),
            "raw_indicator": HASHES[n],
            "type": "HASH_PDQ",
            "status": status,
            "tags": {"data": [{"id": "1", "text": "sample"}, {"id": "2", "text": "two words"}]},
            "owner": {"id": str(70 + n % 2), "name": "SAMPLE member"},
            "confidence": 100,
            "severity": "INFO",
            "review_status": "REVIEWED_MANUALLY",
            "share_level": "RED",
            "privacy_type": "HAS_PRIVACY_GROUP",
            "added_on": "2026-11-20T18:31:15+0000",
            "last_updated": 1795000000,
            "description": 'SAMPLE, "quoted"' if n == 4 else "",
        }
    yield {"id": "2000", "raw_indicator": "0" * 32, "type": "HASH_MD5", "status": "MALICIOUS", "owner": {"id": "70"}, "added_on": ""}


def make():
    for name, kind, columns in [("query.csv", "csv", None), ("query.jsonl", "jsonl", list(_COLUMNS))]:
        out = io.StringIO()
        more = {"columns": columns} if columns else {}
        FBThreatExchangeQueryCommand(format=kind, **more)._write([list(descriptors())], out)
        (HERE / name).write_text(out.getvalue(), newline="")
    out = io.StringIO()
    rows = csv.DictWriter(out, ["signal_type", "signal_str", "collab", "category", "tags"])
    rows.writeheader()
    for one in descriptors():
        update = {"id": "1", "indicator": one["raw_indicator"], "type": one["type"], "should_delete": False, "last_updated": 1}
        update["descriptors"] = {"data": [one]}
        record = FBThreatExchangeIndicatorRecord.from_threatexchange_json(1, ThreatUpdateJSON(update))
        signal = PdqSignal if one["type"] == "HASH_PDQ" else VideoMD5Signal
        DatasetCommand()._print_csv(rows, "SAMPLE collab", signal, one["raw_indicator"], record)
    (HERE / "dataset.csv").write_text(out.getvalue(), newline="")


def read(kind, path):
    body = Path(path).read_text()
    if kind == "threatexchange-csv":
        found = [(row["td_raw_indicator"], row["td_status"], row["td_description"]) for row in csv.DictReader(io.StringIO(body))]
    elif kind == "threatexchange-json":
        found = []
        for one in json.loads(body)["data"]:
            said = ThreatDescriptor.from_te_json(1, one)
            found.append((said.raw_indicator, said.status, said.owner_id, said.tags))
    elif kind == "updates":
        found = []
        for one in json.loads(body)["data"]:
            record = FBThreatExchangeIndicatorRecord.from_threatexchange_json(1, ThreatUpdateJSON(one))
            found.append((one["indicator"], record and [(o.owner_app_id, o.category.name) for o in record.opinions]))
    elif kind == "ncmec":
        root = None
        for _, element in (it := ET.iterparse(io.BytesIO(body.encode()))):
            element.tag = element.tag.partition("}")[2] or element.tag
        root = it.root
        answer = hash_api.GetEntriesResponse.from_xml(hash_api._XMLWrapper(root), 0)
        found = [(u.fingerprints.get("pdq", ""), u.member_id, u.id, u.deleted) for u in answer.updates]
    else:
        client = stopncii.StopNCIIAPI("", "")
        client._get = lambda *_, **__: json.loads(body)
        answer = client.fetch_hashes()
        assert answer.count == len(answer.hashRecords), "records were skipped"
        found = [(r.hashValue, r.hashStatus.value, sorted(r.caseNumbers)) for r in answer.hashRecords]
    for one in found:
        if one[0]:
            PdqSignal.validate_signal_str(one[0]) if len(one[0]) == 64 else None
        print(*one)


make() if sys.argv[1] == "make" else read(*sys.argv[2:])
