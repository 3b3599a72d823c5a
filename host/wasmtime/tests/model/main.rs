//! The transcripts of the model protocol (`tests/model-protocol`), its cases of JSON, and what generated code makes of values.

mod json;
mod limits;
mod play;
mod shadow;
mod templates;
mod transcript;
mod typed;

/// Transcripts that there are at least.
const TRANSCRIPTS: usize = 100;

#[test]
fn a_model_does_what_every_transcript_says() {
    let names = transcript::names();
    assert!(names.len() >= TRANSCRIPTS);
    let mut wrong = Vec::new();
    for name in &names {
        let transcript = transcript::read(name);
        let said = play::play(&transcript);
        let expected = &transcript.lines;
        if said != *expected {
            let differs = |(said, right)| said != right;
            let at = said.iter().zip(expected).position(differs);
            let at = at.unwrap_or(said.len().min(expected.len()));
            wrong.push(format!(
                "{name}, line {}: says {:?}\nin the place of {:?}",
                at + 2,
                said.get(at).map(ToString::to_string),
                expected.get(at).map(ToString::to_string)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
