//! Where people reach this program: decides which requests may change something, and what cookies and passkeys need.

use std::net::{IpAddr, SocketAddr};

/// The outside address of the program, such as `https://plumbline.example`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Scheme, host and port as a browser writes them, without a slash at the end.
    text: String,
    /// Host without port.
    host: String,
    /// How many proxies of our own stand in front; each appends to `X-Forwarded-For`.
    proxies: usize,
}

impl Origin {
    /// Reads an origin. Plain `http` is taken for this machine only: elsewhere, a cookie would travel in clear.
    ///
    /// # Errors
    /// In words for the operator.
    pub fn parse(text: &str, proxies: usize) -> Result<Self, String> {
        let lower = text.trim_end_matches('/').to_ascii_lowercase();
        let (scheme, rest) = lower.split_once("://").ok_or_else(|| odd(text))?;
        // Browsers leave out the port that the scheme has by itself.
        let rest = rest.strip_suffix(if scheme == "https" { ":443" } else { ":80" }).unwrap_or(rest);
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if !matches!(scheme, "http" | "https") || rest.is_empty() || !rest.chars().all(plain) {
            return Err(odd(text));
        }
        let host = match rest.strip_prefix('[') {
            Some(six) => six.split(']').next().unwrap_or_default(),
            None => rest.split(':').next().unwrap_or_default(),
        };
        let local = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        if scheme == "http" && !local {
            return Err(format!(
                "{text} would send passphrases and cookies in clear. Put a proxy that speaks TLS in front and give its address: --origin https://{rest}"
            ));
        }
        let (text, host) = (format!("{scheme}://{rest}"), host.to_owned());
        Ok(Self { text, host, proxies })
    }

    /// As a browser writes it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is reached over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.text.starts_with("https://")
    }

    /// Host without port.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The name of the session cookie. The prefix makes browsers refuse it over plain HTTP and from other hosts.
    #[must_use]
    pub fn cookie(&self) -> &'static str {
        if self.is_secure() { "__Host-plumbline" } else { "plumbline" }
    }

    /// Whether a request that changes something comes from one of our own pages, by the headers that a page cannot forge. On
    /// this machine, any name of the loopback is the same place.
    #[must_use]
    pub fn is_own(&self, origin: Option<&str>, fetch_site: Option<&str>) -> bool {
        let fetched = fetch_site.is_none_or(|site| matches!(site, "same-origin" | "none"));
        let named = match origin {
            Some(origin) => origin == self.text || (!self.is_secure() && is_local(origin)),
            // Browsers that send neither header do not exist any more; a program that sends neither has no cookie to abuse.
            None => fetch_site.is_some(),
        };
        fetched && named
    }

    /// Whether a request on this machine came to another name of it, by its `Host`. Behind a proxy that is not known: it may ask
    /// under a name of its own.
    #[must_use]
    pub fn is_other_name(&self, host: Option<&str>) -> bool {
        let own = self.text.strip_prefix("http://");
        own.is_some_and(|own| host.is_some_and(|host| host != own))
    }

    /// The address that limits count: the connection's own, or the one that the outermost of our proxies saw.
    #[must_use]
    pub fn reader(&self, connection: IpAddr, forwarded: &[&str]) -> IpAddr {
        if self.proxies == 0 {
            return connection;
        }
        let hops: Vec<&str> = forwarded.iter().flat_map(|line| line.split(',')).map(str::trim).collect();
        hops.len()
            .checked_sub(self.proxies)
            .and_then(|n| hops.get(n))
            .and_then(|hop| address(hop))
            .unwrap_or(connection)
    }
}

/// An address as proxies write it: some add the port, and brackets around IPv6.
fn address(hop: &str) -> Option<IpAddr> {
    let bare = || hop.trim_start_matches('[').trim_end_matches(']').parse().ok();
    bare().or_else(|| hop.parse::<SocketAddr>().ok().map(|whole| whole.ip()))
}

fn is_local(origin: &str) -> bool {
    Origin::parse(origin, 0).is_ok_and(|o| !o.is_secure())
}

fn odd(text: &str) -> String {
    format!("\"{text}\" is not the address of a site; write it like https://plumbline.example or http://localhost:8080")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_machine() {
        for good in ["http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080", "https://plumbline.example"]
        {
            assert!(Origin::parse(good, 0).is_ok(), "{good}");
        }
        for bad in
            ["http://plumbline.example", "ftp://x", "plumbline.example", "https://", "https://a/b", "https://a b", ""]
        {
            assert!(Origin::parse(bad, 0).is_err(), "{bad}");
        }
        assert_eq!(Origin::parse("https://Plumbline.Example:444/", 0).unwrap().host(), "plumbline.example");
        assert_eq!(Origin::parse("http://[::1]:8080", 0).unwrap().host(), "::1");
        let plain = Origin::parse("https://plumbline.example:443", 0).unwrap();
        assert_eq!(plain.text(), "https://plumbline.example", "as a browser writes it in Origin");
        for (bad, what) in
            [("https://a.example\r\nset-cookie: a", "a second header"), ("https://a@b.example", "a name")]
        {
            assert!(Origin::parse(bad, 0).is_err(), "{what}");
        }
    }

    #[test]
    fn only_our_own_pages_may_change_something() {
        let outside = Origin::parse("https://plumbline.example", 1).unwrap();
        assert!(outside.is_own(Some("https://plumbline.example"), Some("same-origin")));
        assert!(outside.is_own(Some("https://plumbline.example"), None));
        assert!(outside.is_own(None, Some("same-origin")));
        assert!(!outside.is_own(Some("https://evil.example"), None));
        assert!(!outside.is_own(Some("https://plumbline.example.evil"), Some("same-origin")));
        assert!(!outside.is_own(Some("https://plumbline.example"), Some("cross-site")));
        assert!(!outside.is_own(Some("null"), Some("same-origin")));
        assert!(!outside.is_own(Some("http://localhost"), None));
        assert!(!outside.is_own(None, None));
        let here = Origin::parse("http://localhost:8080", 0).unwrap();
        assert!(here.is_own(Some("http://127.0.0.1:8080"), Some("same-origin")));
        assert!(!here.is_own(Some("https://evil.example"), None));
    }

    #[test]
    fn the_other_names_of_this_machine_are_told_apart() {
        let here = Origin::parse("http://localhost:8080", 0).unwrap();
        assert!(!here.is_other_name(Some("localhost:8080")));
        assert!(here.is_other_name(Some("127.0.0.1:8080")));
        assert!(!here.is_other_name(None));
        let outside = Origin::parse("https://plumbline.example", 1).unwrap();
        assert!(!outside.is_other_name(Some("10.0.0.2:8080")), "a proxy asks under a name of its own");
    }

    #[test]
    fn only_our_own_proxies_are_believed() {
        let peer: IpAddr = "10.0.0.1".parse().unwrap();
        let seen = |proxies, lines: &[&str]| Origin::parse("https://a.example", proxies).unwrap().reader(peer, lines);
        let given: IpAddr = "203.0.113.9".parse().unwrap();
        assert_eq!(seen(0, &["203.0.113.9"]), peer);
        assert_eq!(seen(1, &["6.6.6.6, 203.0.113.9"]), given);
        assert_eq!(seen(1, &["6.6.6.6", "203.0.113.9"]), given);
        assert_eq!(seen(2, &["203.0.113.9, 10.0.0.2"]), given);
        assert_eq!(seen(2, &["203.0.113.9"]), peer, "fewer hops than proxies: somebody came another way");
        assert_eq!(seen(1, &["nonsense"]), peer);
        assert_eq!(seen(1, &["203.0.113.9:4711"]), given, "some proxies add the port");
        let six: IpAddr = "2001:db8::9".parse().unwrap();
        for written in ["2001:db8::9", "[2001:db8::9]", "[2001:db8::9]:4711"] {
            assert_eq!(seen(1, &[written]), six);
        }
    }
}
