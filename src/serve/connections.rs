//! Connections of browsers to the preview, with limits in time and number.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// Time for the head of a request to arrive.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// Maximal number of open connections. A browser keeps up to six, and one more for each page that
/// waits for changes; others wait until one is closed.
const MOST_CONNECTIONS: usize = 256;

/// Pause after a connection could not be accepted, since the cause may be a lack of file descriptors.
const PAUSE: Duration = Duration::from_millis(100);

/// Answers requests until the process is killed.
pub async fn serve(listener: TcpListener, router: Router) -> ! {
    let free = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let place = Arc::clone(&free).acquire_owned().await.expect("nothing closes the semaphore");
        match listener.accept().await {
            Ok((stream, _)) => {
                let router = router.clone();
                tokio::spawn(async move {
                    answer(stream, router, HEAD_TIMEOUT).await;
                    drop(place);
                });
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// Answers the requests of a connection. It is closed if the head of a request takes longer than
/// `timeout`.
async fn answer(stream: TcpStream, router: Router, timeout: Duration) {
    let service = TowerToHyperService::new(router);
    let mut builder = Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(timeout);
    // Browsers close connections when they like; there is nobody to tell.
    let _ = builder.serve_connection(TokioIo::new(stream), service).await;
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::*;

    #[test]
    fn half_a_request_is_not_waited_for() {
        let runtime = tokio::runtime::Runtime::new().expect("the runtime starts");
        let read = runtime.block_on(async {
            let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
            let address = listener.local_addr().expect("it is bound");
            let client = tokio::task::spawn_blocking(move || {
                let mut stream = std::net::TcpStream::connect(address).expect("connected");
                stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n").expect("sent");
                let mut rest = Vec::new();
                stream.read_to_end(&mut rest).map(|_| rest)
            });
            let (stream, _) = listener.accept().await.expect("accepted");
            answer(stream, Router::new(), Duration::from_millis(50)).await;
            client.await.expect("the client ends")
        });
        assert!(!String::from_utf8_lossy(&read.unwrap_or_default()).contains("200"));
    }
}
