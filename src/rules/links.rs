//! Rules for external URLs, checked with `--network`.

use crate::message::{Code, Phrase, Template, Text, Words};

crate::rules! {
    /// An external URL leads to a page that no longer exists.
    ///
    /// The host answers 404 or 410. Usually the page was moved when a site was rebuilt.
    DeadLink { url: Code, problem: FetchProblem } => Warning "dead-link" {
        message: "`{$url}` {$problem}",
        help: "find its new URL and write that, or remove this one",
    }
    /// The host of an external URL refuses to show it.
    ///
    /// The page may need a login, or the host may refuse automatic requests.
    RefusedLink { url: Code, problem: FetchProblem } => Warning "refused-link" {
        message: "`{$url}` {$problem}",
        helps: RefusedLinkHelp {
            Later => "later": "check again later: the host limits requests for now",
            Browser => "browser":
                "open it in a browser without signing in: if it shows the right page, keep it; else write another URL",
        },
    }
    /// An external URL leads to this machine or into a private network.
    ///
    /// Visitors cannot open it.
    PrivateLink { url: Code, problem: FetchProblem } => Warning "private-link" {
        message: "`{$url}` {$problem}",
        help: "write a URL that everyone can open",
    }
    /// An external URL cannot be opened over a secure connection.
    ///
    /// Browsers warn visitors or refuse to show the page. Usually the certificate has expired.
    UnsafeLink { url: Code, problem: FetchProblem } => Warning "unsafe-link" {
        message: "`{$url}` {$problem}",
        help: "inform the operator of the site that its certificate is invalid",
    }
    /// The host of an external URL does not answer.
    NoAnswer { url: Code, problem: FetchProblem } => Warning "no-answer" {
        message: "`{$url}` {$problem}",
        helps: NoAnswerHelp {
            Host => "host":
                "correct the name of the host if it is misspelled; if the site is gone, write another URL or remove this one",
            Redirects => "redirects": "open it in a browser and write the URL where it ends",
            Later => "later": "check again later; if it still does not answer, write another URL or remove this one",
        },
    }
}

crate::phrases! {
    /// Why nothing came from a URL. Completes "this URL …".
    pub enum FetchProblem("fetch-problem") {
        Gone { status: u64 } => "gone": "leads to a page that no longer exists: its host answers {$status}",
        Refused { status: u64 } => "refused": "is refused by its host, which answers {$status}",
        NotWeb => "not-web": "is not a whole URL from https:// on, without a password in it",
        NotPublic => "not-public": "leads to this machine or into a private network",
        NoHost => "no-host": "has a host that does not exist",
        Slow { seconds: u64 } => "slow": "did not answer within {$seconds} seconds",
        Unsafe { error: Words } => "unsafe": "cannot be opened securely: {$error}",
        TooManyRedirects { most: u64 } => "too-many-redirects": "redirects more than {$most} times",
        LargerThan { kibibytes: u64 } => "larger-than": "has more than {$kibibytes} KiB",
        Broken { error: Text } => "broken": "did not answer: {$error}",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[FetchProblem::TEMPLATES];
