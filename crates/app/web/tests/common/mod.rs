//! What the tests from outside share: the real knowledge, and a way to ask.

mod knowledge;

use std::sync::{Arc, LazyLock};

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use tower::ServiceExt;
use web::Site;

use knowledge::FILES;

pub(crate) static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let knowledge = norms::load(&FILES).unwrap();
    Arc::new(Site::new(knowledge, "2026-11-25".parse().unwrap()).unwrap())
});

pub(crate) async fn ask(method: &str, address: &str, headers: &[(&str, &str)]) -> (StatusCode, HeaderMap, Vec<u8>) {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = web::router(Arc::clone(&SITE)).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body(), 64 << 20).await.unwrap().to_vec();
    (status, headers, body)
}

pub(crate) async fn get(address: &str) -> (StatusCode, String) {
    let (status, _, body) = ask("GET", address, &[]).await;
    (status, String::from_utf8(body).unwrap())
}
