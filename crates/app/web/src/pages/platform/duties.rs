//! Duties that reach a platform and of which nobody can say yet whether they are kept, by need; and what asks a platform for something.

use norms::finding::Finding;
use norms::model::Need;
use norms::parties::asking;

use crate::ctx::Ctx;
use crate::pages::finding::need_name;
use crate::pages::{Link, instrument};

/// What is open of one need.
pub(super) struct Group {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) open: Vec<Open>,
}

/// A duty of which nothing is known yet.
pub(super) struct Open {
    pub(super) link: Link,
    pub(super) lang: &'static str,
    /// The first of what asks for it, and the rest.
    pub(super) asks: Vec<Link>,
    pub(super) more: Vec<Link>,
    pub(super) missing: String,
}

/// What can be named as asking the platform for it, of what somebody here read, with addresses.
pub(super) fn asks(c: &Ctx<'_>, f: &Finding) -> Vec<Link> {
    let read = asking(&c.site.knowledge, f).into_iter().filter(|p| p.verified);
    read.filter_map(|p| instrument::cited(c, &p.id)).collect()
}

/// What is open, by need.
pub(super) fn groups(c: &Ctx<'_>, open: &[&Finding]) -> Vec<Group> {
    let of = |need: Need| {
        let open = open.iter().filter(|f| f.need == need).map(|f| {
            let (name, lang) = c.title(&f.benchmark);
            let mut asks = asks(c, f);
            let more = asks.split_off(asks.len().min(1));
            let link = Link { href: c.href(&format!("/benchmarks/{}", f.benchmark)), name };
            Open { link, lang, asks, more, missing: f.missing.clone() }
        });
        Group { id: format!("need-{}", need.word()), name: need_name(c, need), open: open.collect() }
    };
    Need::ALL.into_iter().map(of).filter(|group| !group.open.is_empty()).collect()
}
