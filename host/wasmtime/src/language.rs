//! The language of what a program's user reads.

use std::env;
use std::fmt::{Display, Write};
use std::sync::atomic::{AtomicU8, Ordering};

/// A language that errors, advice and explanations are in.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Language {
    /// English.
    English,
    /// Chinese, in simplified characters.
    Chinese,
}

const UNCHOSEN: u8 = 0;
const ENGLISH: u8 = 1;
const CHINESE: u8 = 2;

static CHOSEN: AtomicU8 = AtomicU8::new(UNCHOSEN);

/// Chooses the language of this process; with `None` the environment does.
///
/// ```
/// use tcat::{Language, Reason};
///
/// tcat::choose_language(Some(Language::English));
/// assert_eq!(Reason::Aborted.advice(), "it was given up");
/// assert_eq!(Reason::Aborted.advice_in(Language::Chinese), "已放弃");
/// ```
pub fn choose_language(language: Option<Language>) {
    let chosen = match language {
        None => UNCHOSEN,
        Some(Language::English) => ENGLISH,
        Some(Language::Chinese) => CHINESE,
    };
    CHOSEN.store(chosen, Ordering::Relaxed);
}

/// The chosen language, or the environment's: of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is not
/// empty; English for all that is not Chinese.
#[must_use]
pub fn chosen_language() -> Language {
    match CHOSEN.load(Ordering::Relaxed) {
        ENGLISH => Language::English,
        CHINESE => Language::Chinese,
        _ => {
            let value = |name| {
                env::var(name)
                    .ok()
                    .filter(|value: &String| !value.is_empty())
            };
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .find_map(value);
            language_of(locale.as_deref().unwrap_or_default())
        }
    }
}

fn language_of(locale: &str) -> Language {
    let name = locale.split(['_', '-', '.']).next().unwrap_or_default();
    if name.eq_ignore_ascii_case("zh") {
        Language::Chinese
    } else {
        Language::English
    }
}

/// A text in each language; `{name}` in both stands for a value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Saying {
    pub en: &'static str,
    pub zh: &'static str,
}

impl Saying {
    pub const fn said_in(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Chinese => self.zh,
        }
    }

    /// In the chosen language.
    pub fn say(self) -> &'static str {
        self.said_in(chosen_language())
    }

    /// The same with a value in each name's place.
    pub fn with(self, values: &[(&str, &dyn Display)]) -> String {
        let mut said = String::new();
        let mut rest = self.say();
        while let Some((before, behind)) = rest.split_once('{') {
            let (name, after) = behind.split_once('}').unwrap_or((behind, ""));
            said.push_str(before);
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                // Writing to a String cannot fail.
                let _ = write!(said, "{value}");
            }
            rest = after;
        }
        said + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::texts;

    #[test]
    fn a_locale_is_chinese_or_english() {
        for locale in ["zh_CN.UTF-8", "zh", "zh-TW", "ZH.UTF-8"] {
            assert_eq!(language_of(locale), Language::Chinese, "{locale}");
        }
        for locale in ["", "C", "POSIX", "en_GB.UTF-8", "zhuang"] {
            assert_eq!(language_of(locale), Language::English, "{locale}");
        }
    }

    #[test]
    fn values_stand_where_each_language_has_their_names() {
        let saying = Saying {
            en: "{a} of {b}",
            zh: "{b} 中的 {a}{c}",
        };
        let values: [(&str, &dyn Display); 2] = [("a", &1), ("b", &"{a}")];
        assert!(["1 of {a}", "{a} 中的 1"].contains(&saying.with(&values).as_str()));
        assert!(!texts::NO_MODULE.say().is_empty());
    }
}
