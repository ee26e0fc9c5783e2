//! Sending invitations by e-mail, for who has a mail server: feature `mail`, and `serve --smtp FILE`.
//!
//! Off unless asked for twice, when the program is built and when it is started: without it the program has no way to reach out
//! at all. What is sent is an invitation to a colleague, never anything of a survivor.

use std::path::Path;

use web::Post;

use crate::Failure;

/// The mail server that a file names.
///
/// The file is TOML with `server` (`smtps://user:password@mail.example`, or `smtp://localhost` on this machine) and `from`
/// (`"Plumbline <plumbline@mail.example>"`). It holds a password, which is why it is a file and not an argument.
///
/// # Errors
/// If the file cannot be read, names no server or sender, or would send the password in clear.
#[cfg(feature = "mail")]
pub(crate) fn post(file: &Path) -> Result<Box<dyn Post>, Failure> {
    server::post(file).map(|post| Box::new(post) as Box<dyn Post>)
}

/// This build sends no mail.
#[cfg(not(feature = "mail"))]
pub(crate) fn post(_file: &Path) -> Result<Box<dyn Post>, Failure> {
    Err(Failure::usage("This build sends no mail. Build with: cargo build --release --features mail"))
}

#[cfg(feature = "mail")]
mod server {
    use std::future::Future;
    use std::path::Path;
    use std::pin::Pin;

    use lettre::message::{Mailbox, header::ContentType};
    use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
    use serde::Deserialize;

    use crate::Failure;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        server: String,
        from: String,
    }

    /// A connection is opened for each message: invitations are few.
    pub(super) struct Server {
        transport: AsyncSmtpTransport<Tokio1Executor>,
        from: Mailbox,
    }

    pub(super) fn post(path: &Path) -> Result<Server, Failure> {
        let wrong = |why: &str| {
            // The file holds a password: what stands in it is never repeated.
            Failure::usage(format!(
                "{}: {why}. It should hold: server = \"smtps://…\" and from = \"…\"",
                path.display()
            ))
        };
        let text = std::fs::read_to_string(path).map_err(|e| wrong(&e.to_string()))?;
        let file: File = toml::from_str(&text).map_err(|_| wrong("this is not such a file"))?;
        let rest =
            file.server.strip_prefix("smtp://").map(|rest| rest.split(['/', ':', '?']).next().unwrap_or_default());
        if rest.is_some_and(|host| !matches!(host, "localhost" | "127.0.0.1")) {
            return Err(wrong("plain smtp:// is for a server on this machine; elsewhere use smtps://"));
        }
        let from = file.from.parse().map_err(|_| wrong("`from` is no address"))?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&file.server);
        let transport = builder.map_err(|_| wrong("`server` is no address of a mail server"))?.build();
        Ok(Server { transport, from })
    }

    impl web::Post for Server {
        fn send<'a>(
            &'a self,
            to: &'a str,
            subject: &'a str,
            body: &'a str,
        ) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>> {
            Box::pin(async move {
                let Ok(to) = to.parse::<Mailbox>() else { return false };
                let message = Message::builder()
                    .from(self.from.clone())
                    .to(to)
                    .subject(subject)
                    .header(ContentType::TEXT_PLAIN)
                    .body(body.to_owned());
                match message {
                    Ok(message) => self.transport.send(message).await.is_ok(),
                    Err(_) => false,
                }
            })
        }
    }
}

#[cfg(feature = "mail")]
#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};

    use super::*;

    fn file(text: &str) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file
    }

    #[test]
    fn a_file_is_refused_without_repeating_it() {
        for text in [
            "",
            "server = 3",
            "server = \"smtp://user:hunter2@mail.example\"\nfrom = \"a@b.example\"",
            "server = \"smtps://user:hunter2@mail.example\"\nfrom = \"nobody\"",
            "server = \"https://hunter2\"\nfrom = \"a@b.example\"",
        ] {
            let Err(failure) = post(file(text).path()) else { panic!("{text} was taken") };
            assert!(failure.status == 2 && !failure.words.contains("hunter2"), "{}", failure.words);
        }
    }

    /// Speaks just enough SMTP (RFC 5321) to take one message.
    #[tokio::test]
    async fn a_message_arrives_as_it_was_written() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            let (mut out, mut lines) = (stream.try_clone().unwrap(), BufReader::new(stream).lines());
            let mut message = String::new();
            writeln!(out, "220 sample\r").unwrap();
            while let Some(Ok(line)) = lines.next() {
                match line.split(' ').next().unwrap_or_default() {
                    "DATA" => {
                        writeln!(out, "354 go on\r").unwrap();
                        for line in lines.by_ref().map_while(Result::ok).take_while(|l| l != ".") {
                            message.push_str(&line);
                            message.push('\n');
                        }
                        writeln!(out, "250 taken\r").unwrap();
                    }
                    "QUIT" => break,
                    _ => writeln!(out, "250 yes\r").unwrap(),
                }
            }
            message
        });
        let text = format!("server = \"smtp://127.0.0.1:{port}\"\nfrom = \"SAMPLE <sample@here.example>\"");
        let post = post(file(&text).path()).unwrap_or_else(|f| panic!("{}", f.words));
        assert!(post.send("someone@there.example", "SAMPLE", "A link:\nhttps://plumbline.example/invitations/x").await);
        drop(post);
        let message = server.join().unwrap();
        assert!(message.contains("To: someone@there.example") && message.contains("/invitations/x"), "{message}");
        assert!(!post_to_nobody().await);
    }

    async fn post_to_nobody() -> bool {
        let text = "server = \"smtp://127.0.0.1:1\"\nfrom = \"sample@here.example\"";
        let post = post(file(text).path()).unwrap_or_else(|f| panic!("{}", f.words));
        post.send("someone@there.example", "SAMPLE", "x").await || post.send("no address", "SAMPLE", "x").await
    }
}
