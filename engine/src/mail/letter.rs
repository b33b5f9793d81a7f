//! What a letter says, and the two forms that it takes.

use std::fmt::Write;

use super::Language;

/// The colours of the product's light theme; mail programs know no custom properties.
const PAPER: &str = "#fbfaf7";
const INK: &str = "#15171c";
const MUTED: &str = "#5d5f66";
const ACCENT: &str = "#b8420f";

/// A letter: paragraphs of plain text, perhaps with a link between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// In which language it is written.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// Before the link.
    pub paragraphs: Vec<String>,
    /// What to do.
    pub link: Option<Link>,
    /// After the link, in smaller letters.
    pub small_print: Vec<String>,
}

/// A link to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What following it does.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

impl Letter {
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for paragraph in &self.paragraphs {
            let _ = write!(text, "{paragraph}\n\n");
        }
        if let Some(Link { label, url }) = &self.link {
            let _ = write!(text, "{label}:\n{url}\n\n");
        }
        for paragraph in &self.small_print {
            let _ = write!(text, "{paragraph}\n\n");
        }
        text.push_str("-- \nGymGenius\n");
        text
    }

    /// Everything that came from outside is escaped; nothing is loaded from anywhere.
    pub(super) fn html(&self) -> String {
        let mut body = String::new();
        for paragraph in &self.paragraphs {
            let _ = writeln!(body, "<p>{}</p>", escape(paragraph));
        }
        if let Some(Link { label, url }) = &self.link {
            let (label, url) = (escape(label), escape(url));
            let button = format!(
                "display:inline-block;padding:14px 20px;border-radius:8px;background:{ACCENT};color:{PAPER};\
                 font-weight:600;text-decoration:none"
            );
            let _ = write!(
                body,
                "<p><a href=\"{url}\" style=\"{button}\">{label}</a></p>\n\
                 <p style=\"font-size:14px;color:{MUTED};word-break:break-all\">{url}</p>\n"
            );
        }
        for paragraph in &self.small_print {
            let _ = writeln!(
                body,
                "<p style=\"font-size:14px;color:{MUTED}\">{}</p>",
                escape(paragraph)
            );
        }
        let (language, subject) = (self.language.tag(), escape(&self.subject));
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{subject}</title>\n</head>\n\
             <body style=\"margin:0;background:{PAPER};color:{INK};font:16px/1.5 system-ui,sans-serif\">\n\
             <div style=\"max-width:520px;margin:0 auto;padding:24px 20px\">\n\
             <h1 style=\"font-size:20px;margin:0 0 16px\">{subject}</h1>\n{body}\
             <p style=\"font-size:14px;color:{MUTED}\">GymGenius</p>\n</div>\n</body>\n</html>\n"
        )
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(paragraph: &str) -> Letter {
        Letter {
            language: Language::En,
            subject: "A & B".to_owned(),
            paragraphs: vec![paragraph.to_owned()],
            link: Some(Link {
                label: "Go".to_owned(),
                url: "https://app.example.org/reset?a=1&b=2".to_owned(),
            }),
            small_print: vec!["It expires.".to_owned()],
        }
    }

    #[test]
    fn what_members_wrote_is_no_markup() {
        let html = letter("Hello <img src=x onerror=\"alert('1')\">").html();
        assert!(!html.contains("<img"), "{html}");
        assert!(html.contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;"));
        assert!(html.contains("A &amp; B"));
    }

    #[test]
    fn both_forms_say_the_same() {
        let letter = letter("Hello");
        let (text, html) = (letter.text(), letter.html());
        for part in ["Hello", "It expires.", "Go"] {
            assert!(text.contains(part) && html.contains(part), "{part}");
        }
        assert!(text.contains("https://app.example.org/reset?a=1&b=2"));
        assert!(html.contains("href=\"https://app.example.org/reset?a=1&amp;b=2\""));
    }

    #[test]
    fn nothing_is_loaded_from_anywhere() {
        let html = letter("Hello").html();
        for tag in ["<img", "<link", "<script", "@import", "url("] {
            assert!(!html.contains(tag), "{tag}");
        }
    }
}
