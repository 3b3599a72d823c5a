//! A module at the other end of a TCP connection.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use tcat::{CallOptions, Client, Commands, Port, ReaderPort};

use crate::support::HANG;

fn pair() -> (TcpStream, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    (near, listener.accept().unwrap().0)
}

/// What the other end answers, whenever it does.
fn state(client: &mut Client<impl Port>) -> i32 {
    let patient = CallOptions::within(HANG);
    client.with_options(patient).mqtt_state().unwrap().state
}

/// Answers one line, and ends.
fn answer_once(mut far: TcpStream) {
    let mut line = [0; 64];
    let count = far.read(&mut line).unwrap();
    assert_eq!(&line[..count], b"AT+TCMQTTSTATE?\r\n");
    far.write_all(b"+TCMQTTSTATE:1\r\n\r\nOK\r\n").unwrap();
}

#[test]
fn tcp_has_nothing_when_the_time_is_over_and_an_error_at_its_end() {
    let (mut near, mut far) = pair();
    let mut buffer = [0; 16];
    for timeout in [Duration::ZERO, Duration::from_millis(1)] {
        assert_eq!(near.receive(&mut buffer, timeout).unwrap(), 0);
    }
    far.write_all(b"there").unwrap();
    assert_eq!(near.receive(&mut buffer, HANG).unwrap(), 5);
    drop(far);
    let end = near.receive(&mut buffer, HANG).unwrap_err();
    assert_eq!(end.kind(), io::ErrorKind::UnexpectedEof);
}

#[test]
fn a_tcp_connection_that_was_reset_is_an_error() {
    let (mut near, far) = pair();
    near.send(b"never read").unwrap();
    far.peek(&mut [0]).unwrap();
    drop(far);
    let end = near.receive(&mut [0; 16], HANG).unwrap_err();
    assert_eq!(end.kind(), io::ErrorKind::ConnectionReset);
}

#[test]
fn a_client_talks_over_tcp_and_through_a_reader_until_the_other_end_goes() {
    let (near, far) = pair();
    let module = thread::spawn(|| answer_once(far));
    let mut client = Client::new(near).unwrap();
    assert_eq!(state(&mut client), 1);
    module.join().unwrap();
    assert_eq!(client.next_event(HANG).unwrap_err().reason(), "closed");

    let (near, far) = pair();
    let module = thread::spawn(|| answer_once(far));
    let reader = near.try_clone().unwrap();
    let mut client = Client::new(ReaderPort::new(reader, near).unwrap()).unwrap();
    assert_eq!(state(&mut client), 1);
    module.join().unwrap();
    assert_eq!(client.next_event(HANG).unwrap_err().reason(), "closed");
}

/// A reader that a signal interrupts before each read.
struct Interrupted<R> {
    inner: R,
    again: bool,
}

impl<R: io::Read> io::Read for Interrupted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.again = !self.again;
        if self.again {
            return Err(io::ErrorKind::Interrupted.into());
        }
        self.inner.read(buffer)
    }
}

#[test]
fn a_reader_that_a_signal_interrupts_is_read_again() {
    let reader = Interrupted {
        inner: io::Cursor::new(b"\r\nready\r\n"),
        again: false,
    };
    let mut port = ReaderPort::new(reader, io::sink()).unwrap();
    let mut buffer = [0; 16];
    assert_eq!(port.receive(&mut buffer, HANG).unwrap(), 9);
    let end = port.receive(&mut buffer, HANG).unwrap_err();
    assert_eq!(end.kind(), io::ErrorKind::UnexpectedEof);
}

/// Tells more bytes than the buffer has.
struct Boasting;

impl Port for Boasting {
    fn receive(&mut self, buffer: &mut [u8], _: Duration) -> io::Result<usize> {
        Ok(buffer.len() + 1)
    }

    fn send(&mut self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_port_that_tells_more_bytes_than_it_was_asked_for_is_an_error() {
    let mut client = Client::new(Boasting).unwrap();
    let error = client.mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "closed");
    assert!(format!("{error:?}").contains("more bytes"), "{error:?}");
}

#[test]
fn a_client_may_go_to_another_thread() {
    let (near, far) = pair();
    let mut client = Client::new(near).unwrap();
    let user = thread::spawn(move || state(&mut client));
    answer_once(far);
    assert_eq!(user.join().unwrap(), 1);
}

#[test]
fn a_client_gives_its_port_back() {
    let (near, mut far) = pair();
    let mut port = Client::new(near).unwrap().into_inner();
    port.write_all(b"still open").unwrap();
    drop(port);
    let mut said = String::new();
    far.read_to_string(&mut said).unwrap();
    assert_eq!(said, "still open");
}
