//! How near two fingerprints are that the client brings itself: it tells nothing of any bank.

use axum::extract::{Request, State};
use fingerprint::Hash;
use serde_json::{Map, Value, json};

use super::answer::{Refusal, Reply, json_of};
use super::caller::Asked;
use super::lookup::{body, is_pdq};
use crate::app::Shared;

/// Where HMA says that two pictures match, whatever a bank says.
const MATCH: u32 = 31;
/// Bytes of what is sent.
const BYTES: usize = 4 * 1024;

/// `POST /m/compare`
pub(super) async fn compare(State(app): State<Shared>, Asked { caller, .. }: Asked, request: Request) -> Reply {
    const SHAPE: &str = r#"The body has to look like {"pdq":["64 digits","64 digits"]}."#;
    let body = body(request, BYTES).await?;
    let pairs: Map<String, Value> = serde_json::from_slice(&body).map_err(|_| Refusal::bad(SHAPE))?;
    caller.spend(&app, 1)?;
    let mut out = Map::new();
    for (kind, pair) in pairs {
        is_pdq(&kind)?;
        let Some([one, other]) = pair.as_array().map(Vec::as_slice) else { return Err(Refusal::bad(SHAPE)) };
        let (Some(one), Some(other)) = (one.as_str(), other.as_str()) else { return Err(Refusal::bad(SHAPE)) };
        let read = |text: &str| text.parse::<Hash>().map_err(|odd| Refusal::bad(format!("Invalid pdq hash: {odd}.")));
        let distance = read(one)?.distance(read(other)?);
        out.insert(kind, json!([distance <= MATCH, { "distance": distance }]));
    }
    Ok(json_of(&out))
}
