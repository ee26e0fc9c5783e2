//! What the tests from outside share: the real knowledge, and a way to ask.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use norms::SourceFile;
use tower::ServiceExt;
use web::Site;

fn gather(root: &Path, at: &Path, out: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, out);
        } else if path.extension().is_some_and(|e| e == "toml" || e == "csv" || e == "json") {
            let inside = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            out.push(SourceFile { path: inside, text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}

pub(crate) static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge");
    let mut files = Vec::new();
    gather(&root, &root, &mut files);
    let knowledge = norms::load(&files).unwrap();
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
