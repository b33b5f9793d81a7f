//! Names of months in the languages in which phones speak.
//!
//! By their stems, so that full names, abbreviations and genitives are found alike; the longest stem decides. Languages contradict each
//! other (`lis` is October in Croatian and November in Polish), so a file is read in the language that knows most of its words.

use std::collections::BTreeSet;

/// Languages: twelve stems each, from January; a bar separates two of one month. Without accents, in lower case.
const LANGUAGES: [&str; 32] = [
    // English, and whoever abbreviates the same
    "jan feb mar apr may jun jul aug sep oct nov dec",
    // German; Austrian Jänner and Feber begin alike
    "jan feb mar|mrz apr mai jun jul aug sep okt nov dez",
    // French
    "jan fev mar avr mai juin juil aou sep oct nov dec",
    // Spanish
    "ene feb mar abr may jun jul ago sep|set oct nov dic",
    // Portuguese
    "jan fev mar abr mai jun jul ago set out nov dez",
    // Italian
    "gen feb mar apr mag giu lug ago set ott nov dic",
    // Catalan, Galician
    "gen feb mar abr mai jun jul ago set oct nov des",
    "xan feb mar abr mai xun xul ago set out nov dec",
    // Dutch
    "jan feb maa|mrt apr mei jun jul aug sep okt nov dec",
    // Danish, Swedish, Norwegian
    "jan feb mar apr maj jun jul aug sep okt nov dec",
    "jan feb mar apr mai jun jul aug sep okt nov des",
    // Finnish
    "tam hel maa huh tou kes hei elo syy lok mar jou",
    // Estonian, Latvian, Lithuanian
    "jaa vee mar apr mai juu juul aug sep okt nov det",
    "jan feb mar apr mai jun jul aug sep okt nov dec",
    "sau vas kov bal geg bir lie rugp rugs spa lap gruo",
    // Polish
    "sty lut mar kwi maj cze lip sie wrz paz lis gru",
    // Czech; Slovak is abbreviated as Danish
    "led uno bre dub kve cvn|cerv cvc|cervenec|cervenc srp zar rij lis pro",
    // Croatian, Slovene, Serbian
    "sij velj ozu tra svi lip srp kol ruj lis stu pro",
    "jan feb mar apr maj jun jul avg sep okt nov dec",
    "јан феб мар апр мај јун јул авг сеп окт нов дец",
    // Hungarian, Romanian
    "jan feb mar apr maj jun jul aug szep okt nov dec",
    "ian feb mar apr mai iun iul aug sep oct noi|nov dec",
    // Turkish
    "oca sub mar nis may haz tem agu eyl eki kas ara",
    // Russian, Ukrainian, Bulgarian
    "янв фев мар апр май|мая июн июл авг сен окт ноя дек",
    "січ лют бер кві тра чер лип сер вер жов лис гру",
    "яну фев мар апр май юни юли авг сеп окт ное дек",
    // Greek
    "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
    // Indonesian, Malay
    "jan feb mar apr mei jun jul agu|ags sep okt nov des",
    "jan feb mac apr mei jun jul ogo sep okt nov dis",
    // Arabic
    "يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر",
    // Hebrew
    "ינו|בינו פבר|בפבר מרץ|במרץ אפר|באפר מאי|במאי יונ|ביונ יול|ביול אוג|באוג ספט|בספט אוק|באוק נוב|בנוב דצמ|בדצמ",
    // Hindi, Thai
    "जन फ़र|फर मार्च अप्रै मई जून जुल अग सित अक्टू|अक्तू नव दिस",
];
const THAI: &str = "มค|มกร กพ|กุม มีค|มีน เมย|เมษ พค|พฤษภ มิย|มิถุ กค|กรก สค|สิง กย|กัน ตค|ตุล พย|พฤศ ธค|ธัน";

/// The languages, the most likely one first.
pub(super) struct Months(Vec<Vec<(String, u32)>>);

impl Months {
    /// For a file with these words in its dates.
    pub(super) fn of(words: &BTreeSet<String>) -> Self {
        let words: Vec<String> = words.iter().map(|word| plain(word)).collect();
        let mut languages: Vec<Vec<(String, u32)>> = LANGUAGES.into_iter().chain([THAI]).map(stems).collect();
        languages.sort_by_key(|stems| {
            std::cmp::Reverse(words.iter().filter(|word| month(stems, word).is_some()).count())
        });
        Self(languages)
    }

    /// The month among these words. A weekday may look like one, so the last of several counts.
    pub(super) fn find(&self, words: &[&str]) -> Option<u32> {
        let words: Vec<String> = words.iter().map(|word| plain(word)).collect();
        self.0
            .iter()
            .find_map(|stems| words.iter().rev().find_map(|word| month(stems, word)))
    }
}

fn stems(language: &str) -> Vec<(String, u32)> {
    (1..)
        .zip(language.split(' '))
        .flat_map(|(month, stems)| stems.split('|').map(move |stem| (plain(stem), month)))
        .collect()
}

fn month(stems: &[(String, u32)], word: &str) -> Option<u32> {
    stems
        .iter()
        .filter(|(stem, _)| word.starts_with(stem.as_str()))
        .max_by_key(|(stem, _)| stem.len())
        .map(|(_, month)| *month)
}

/// Without accents.
fn plain(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ą' | 'ă' => 'a',
            'ç' | 'č' | 'ć' => 'c',
            'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ę' | 'ē' | 'ė' => 'e',
            'ğ' | 'ģ' => 'g',
            'í' | 'ì' | 'î' | 'ï' | 'ı' | 'ī' | 'į' => 'i',
            'ł' | 'ļ' => 'l',
            'ñ' | 'ń' | 'ň' => 'n',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ő' => 'o',
            'ř' => 'r',
            'ş' | 'š' | 'ś' | 'ș' => 's',
            'ú' | 'ù' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ų' => 'u',
            'ý' => 'y',
            'ž' | 'ź' | 'ż' => 'z',
            'ά' => 'α',
            'έ' => 'ε',
            'ί' | 'ϊ' | 'ΐ' => 'ι',
            'ό' => 'ο',
            'ύ' => 'υ',
            other => other,
        })
        .collect()
}
