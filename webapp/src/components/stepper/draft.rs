//! What stands in a number's input while somebody types.

/// The text in the input: the value of the owner, or what is being typed and not taken over yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    typed: Option<String>,
}

impl Draft {
    /// What the input shows.
    #[must_use]
    pub fn text<'a>(&'a self, value: &'a str) -> &'a str {
        self.typed.as_deref().unwrap_or(value)
    }

    /// Something was typed.
    pub fn type_in(&mut self, text: String) {
        self.typed = Some(text);
    }

    /// The lifter is done. Returns what to take over, if it differs from the value. The draft stays until the
    /// owner has decided, see [`Self::settle`].
    #[must_use]
    pub fn commit(&self, value: &str) -> Option<String> {
        self.typed
            .as_deref()
            .map(str::trim)
            .filter(|text| *text != value)
            .map(str::to_owned)
    }

    /// The owner has decided: a refused text stays to be mended, anything else gives way to the value.
    pub fn settle(&mut self, refused: bool) {
        if !refused {
            self.typed = None;
        }
    }

    /// Back to the value.
    pub fn cancel(&mut self) {
        self.typed = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_taken_over_once_it_differs() {
        let mut draft = Draft::default();
        draft.type_in(" 33,5 ".to_owned());
        assert_eq!(draft.text("80"), " 33,5 ");
        assert_eq!(draft.commit("80"), Some("33,5".to_owned()));
        draft.type_in("80".to_owned());
        assert_eq!(draft.commit("80"), None);
    }

    #[test]
    fn a_refused_text_is_not_lost() {
        let mut draft = Draft::default();
        draft.type_in("8o".to_owned());
        draft.settle(true);
        assert_eq!(draft.text("80"), "8o");
        draft.settle(false);
        assert_eq!(draft.text("80"), "80");
    }

    #[test]
    fn escape_brings_the_value_back() {
        let mut draft = Draft::default();
        draft.type_in("8".to_owned());
        draft.cancel();
        assert_eq!(draft.text("80"), "80");
        assert_eq!(draft.commit("80"), None);
    }
}
