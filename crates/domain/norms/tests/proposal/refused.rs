//! What is refused, beside which field.

use super::*;

fn refused(change: Change, with: impl FnOnce(&mut Proposal)) -> Vec<(&'static str, &'static str)> {
    let mut proposal = proposal(change);
    with(&mut proposal);
    let refused = validate(&proposal, knowledge(), TODAY).err().unwrap_or_default();
    for r in &refused {
        let (_, vars) = REFUSALS.iter().find(|(code, _)| *code == r.code).unwrap();
        assert_eq!(&r.args.iter().map(|(name, _)| *name).collect::<Vec<_>>(), vars, "{}", r.code);
    }
    refused.into_iter().map(|r| (r.field, r.code)).collect()
}

#[test]
fn good_proposals_are_not_refused() {
    let good = [
        read(),
        law("TUV", "Images Act"),
        absence(),
        service(),
        figure(),
        indicator(),
        Change::Activity { reporter: "XM-DAC-1".into(), activity: "XM-DAC-1-2024".into(), names: false },
        correction("phone", "55 5242 5100 ext. 5086", "1"),
    ];
    for change in good {
        assert_eq!(refused(change.clone(), |_| {}), [], "{change:?}");
        let json = serde_json::to_string(&proposal(change.clone())).unwrap();
        assert_eq!(serde_json::from_str::<Proposal>(&json).unwrap(), proposal(change));
        let strange = json.replacen("\"words\"", "\"score\":1,\"words\"", 1);
        assert!(serde_json::from_str::<Proposal>(&strange).is_err());
        let strange = json.replacen("\"change\":\"", "\"score\":1,\"change\":\"", 1);
        assert!(serde_json::from_str::<Proposal>(&strange).is_err(), "{strange}");
    }
}

#[test]
fn each_refusal_is_said_beside_its_field() {
    type Case = (Change, fn(&mut Proposal), &'static str, &'static str);
    fn change(p: &mut Proposal, f: fn(&mut Change)) {
        f(&mut p.change);
    }
    let cases: Vec<Case> = vec![
        (read(), |p| p.version = 2, "version", "refuse-version"),
        (read(), |p| p.source.url = "example.org/page".into(), "source.url", "refuse-url"),
        (read(), |p| p.source.url = "https:///page".into(), "source.url", "refuse-url"),
        (read(), |p| p.source.url = "javascript:alert(1)//example.org".into(), "source.url", "refuse-url"),
        (read(), |p| p.source.url = "https://a b.org".into(), "source.url", "refuse-url"),
        (read(), |p| p.source.url = "https://me:word@example.org/".into(), "source.url", "refuse-url-login"),
        (read(), |p| p.source.url = format!("https://example.org/{}", "a".repeat(500)), "source.url", "refuse-long"),
        (read(), |p| p.source.title.clear(), "source.title", "refuse-empty"),
        (read(), |p| p.source.read_on = "2026-11-26".parse().unwrap(), "source.read_on", "refuse-future"),
        (read(), |p| p.basis = Basis::Recall, "basis", "refuse-recall"),
        (read(), |p| p.words = "Too short.".into(), "words", "refuse-short"),
        (read(), |p| p.words = "a".repeat(2001), "words", "refuse-long"),
        (read(), |p| p.words = "Words that are long enough,\nwith a line".into(), "words", "refuse-control"),
        (read(), |p| p.words = "Words that are long enough, \u{202e}turned".into(), "words", "refuse-control"),
        (
            Change::Provision { provision: "cedaw.nowhere".into(), reference: None, requires: None },
            |_| {},
            "change.provision",
            "refuse-provision",
        ),
        (
            Change::Provision { provision: "maputo-protocol.budget".into(), reference: None, requires: None },
            |_| {},
            "change.reference",
            "refuse-reference",
        ),
        (law("UGB", "Act"), |_| {}, "change.country", "refuse-country"),
        (law("../", "Act"), |_| {}, "change.country", "refuse-country"),
        (law("MEX", " "), |_| {}, "change.title", "refuse-empty"),
        (
            law("MEX", "Act"),
            |p| {
                change(p, |c| {
                    if let Change::Law { kind, .. } = c {
                        *kind = "crimnal".into()
                    }
                })
            },
            "change.kind",
            "refuse-word",
        ),
        (
            law("MEX", "Act"),
            |p| {
                change(p, |c| {
                    if let Change::Law { status, .. } = c {
                        *status = "good".into()
                    }
                })
            },
            "change.status",
            "refuse-word",
        ),
        (
            law("MEX", "Act"),
            |p| {
                change(p, |c| {
                    if let Change::Law { year, .. } = c {
                        *year = 1699
                    }
                })
            },
            "change.year",
            "refuse-year",
        ),
        (
            law("MEX", "Act"),
            |p| {
                change(p, |c| {
                    if let Change::Law { year, .. } = c {
                        *year = 2026
                    }
                })
            },
            "none",
            "",
        ),
        (
            law("MEX", "Act"),
            |p| {
                change(p, |c| {
                    if let Change::Law { status_since, .. } = c {
                        *status_since = "2024".parse().ok()
                    }
                })
            },
            "change.status_since",
            "refuse-since",
        ),
        (
            absence(),
            |p| {
                change(p, |c| {
                    if let Change::Absence { harms, .. } = c {
                        harms.clear()
                    }
                })
            },
            "change.harms",
            "refuse-empty",
        ),
        (
            service(),
            |p| {
                change(p, |c| {
                    if let Change::Service { languages, .. } = c {
                        languages[0] = "Spanish".into()
                    }
                })
            },
            "change.languages",
            "refuse-language",
        ),
        (
            service(),
            |p| {
                change(p, |c| {
                    if let Change::Service { contact_url, .. } = c {
                        *contact_url = "line".into()
                    }
                })
            },
            "change.contact_url",
            "refuse-url",
        ),
        (
            figure(),
            |p| {
                change(p, |c| {
                    if let Change::Figure { value, .. } = c {
                        *value = f64::INFINITY
                    }
                })
            },
            "change.value",
            "refuse-number",
        ),
        (
            figure(),
            |p| {
                change(p, |c| {
                    if let Change::Figure { reads, .. } = c {
                        reads[0].value = 140.0
                    }
                })
            },
            "change.reads",
            "refuse-unit",
        ),
        (
            indicator(),
            |p| {
                change(p, |c| {
                    if let Change::Indicator { value, .. } = c {
                        *value = 101.0
                    }
                })
            },
            "change.value",
            "refuse-unit",
        ),
        (
            indicator(),
            |p| {
                change(p, |c| {
                    if let Change::Indicator { indicator, .. } = c {
                        *indicator = "wbl".into()
                    }
                })
            },
            "change.indicator",
            "refuse-indicator",
        ),
        (correction("phone", "1", "1"), |_| {}, "change.should", "refuse-same"),
        (correction("source", "1", "2"), |_| {}, "change.field", "refuse-field"),
        (
            correction("phone", "1", "2"),
            |p| {
                change(p, |c| {
                    if let Change::Correction { at, .. } = c {
                        *at = "service:MEX:None such".into()
                    }
                })
            },
            "change.at",
            "refuse-entry",
        ),
    ];
    let mut seen = BTreeSet::from(["refuse-id"]);
    for (change, with, field, code) in cases {
        let said = refused(change.clone(), with);
        if field == "none" {
            assert_eq!(said, [], "{change:?}");
            continue;
        }
        assert_eq!(said, [(field, code)], "{change:?}");
        seen.insert(code);
    }
    assert_eq!(seen, REFUSALS.iter().map(|(code, _)| *code).collect());
    let outcome = apply(files(), &[accepted("p\"\n[x]", read())]);
    assert!(matches!(why(&outcome), WhyLeft::Refused { refused } if refused[0].code == "refuse-id"));
}
