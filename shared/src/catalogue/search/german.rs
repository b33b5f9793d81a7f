//! German, as far as a search must know it: fillers, abbreviations, endings, and umlauts typed as two letters.

use training::exercise::{Equipment, MovementPattern, Muscle};

/// Words that name no exercise.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "mit"
            | "am"
            | "auf"
            | "der"
            | "die"
            | "das"
            | "dem"
            | "den"
            | "im"
            | "und"
            | "zum"
            | "zur"
            | "von"
            | "vom"
            | "fur"
    )
}

/// The abbreviations that people type, and other words for the same thing.
pub(super) fn written_out(word: &str) -> &str {
    match word {
        "kh" | "khs" => "kurzhantel",
        "lh" => "langhantel",
        "kabelzug" | "kabelturm" => "kabel",
        "pezziball" | "sitzball" => "gymnastikball",
        "gerat" => "maschine",
        "dehnband" | "gummiband" | "fitnessband" | "theraband" | "widerstandsband" | "miniband" => "band",
        other => other,
    }
}

/// The word as it is compared: without the endings of plurals and of adjectives, `ae`, `oe` and `ue` as the letters
/// that umlauts become. What is not German passes through the same rules on both sides, and so does no harm.
pub(super) fn stem(word: &str) -> String {
    let mut stem = one_letter_umlauts(word);
    if stem.ends_with("iger") || stem.ends_with("iges") {
        stem.truncate(stem.len() - 2);
    }
    if stem.len() > 4 && ["en", "ln", "rn"].iter().any(|ending| stem.ends_with(ending)) {
        stem.pop();
    }
    if stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    stem
}

/// `ae`, `oe` and `ue` as the letters that umlauts become.
pub(super) fn one_letter_umlauts(plain: &str) -> String {
    plain.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// German words for a muscle.
pub(super) fn muscle_words(muscle: Muscle) -> &'static [&'static str] {
    match muscle {
        Muscle::Chest => &["brust", "brustmuskel"],
        Muscle::Lats => &["latissimus", "rucken"],
        Muscle::MidBack => &["rucken", "rhomboiden"],
        Muscle::Traps => &["trapez", "nacken"],
        Muscle::LowerBack => &["unterer", "rucken", "ruckenstrecker"],
        Muscle::FrontDelts => &["schulter", "vordere"],
        Muscle::SideDelts => &["schulter", "seitliche"],
        Muscle::RearDelts => &["schulter", "hintere"],
        Muscle::Biceps => &["bizeps", "arm"],
        Muscle::Triceps => &["trizeps", "arm"],
        Muscle::Forearms => &["unterarm", "griffkraft", "handgelenk"],
        Muscle::Abs => &["bauch", "bauchmuskel", "rumpf"],
        Muscle::Quads => &["quadrizeps", "bein", "oberschenkel"],
        Muscle::Hamstrings => &["beinbeuger", "beinbizeps", "bein", "beinruckseite"],
        Muscle::Glutes => &["po", "gesass", "hufte", "glutaeus"],
        Muscle::Adductors => &["adduktoren", "innenschenkel"],
        Muscle::Abductors => &["abduktoren", "hufte"],
        Muscle::Calves => &["wade", "bein"],
        Muscle::Neck => &["hals", "nacken"],
    }
}

/// German words for equipment.
pub(super) fn equipment_words(equipment: Equipment) -> &'static [&'static str] {
    match equipment {
        Equipment::Barbell => &["langhantel", "stange"],
        Equipment::EzBar => &["sz", "stange", "langhantel"],
        Equipment::TrapBar => &["hexbar", "stange"],
        Equipment::Dumbbell => &["kurzhantel", "hantel"],
        Equipment::Kettlebell => &["kugelhantel"],
        Equipment::Cable => &["kabel", "seilzug"],
        Equipment::Machine | Equipment::PlateLoaded => &["maschine"],
        Equipment::SmithMachine => &["multipresse", "maschine"],
        Equipment::Bodyweight => &["korpergewicht", "eigengewicht"],
        Equipment::Band => &["band"],
        Equipment::Ball => &["gymnastikball"],
        Equipment::Other => &[],
    }
}

/// German words for a movement pattern.
pub(super) fn pattern_words(pattern: MovementPattern) -> &'static [&'static str] {
    match pattern {
        MovementPattern::Squat => &["kniebeuge"],
        MovementPattern::Hinge => &["huftbeuge"],
        MovementPattern::Lunge => &["ausfallschritt"],
        MovementPattern::HorizontalPush | MovementPattern::VerticalPush => &["drucken"],
        MovementPattern::HorizontalPull => &["ziehen", "rudern"],
        MovementPattern::VerticalPull => &["ziehen"],
        MovementPattern::ElbowExtension => &["strecken"],
        MovementPattern::Calf => &["heben"],
        MovementPattern::Carry => &["tragen"],
        MovementPattern::Power => &["explosiv"],
        MovementPattern::ElbowFlexion
        | MovementPattern::Core
        | MovementPattern::ShoulderIsolation
        | MovementPattern::KneeExtension
        | MovementPattern::KneeFlexion
        | MovementPattern::HipIsolation
        | MovementPattern::Other => &[],
    }
}

#[cfg(test)]
mod tests {
    use crate::catalogue::search::words_in;
    use crate::language::Language;

    fn words(line: &str) -> Vec<String> {
        words_in(Language::De, line)
    }

    #[test]
    fn umlauts_and_sharp_s_may_be_typed_in_any_way() {
        for typed in ["Bankdrücken", "bankdruecken", "BANKDRUCKEN"] {
            assert_eq!(words(typed), words("bankdrücken"), "{typed}");
        }
        assert_eq!(words("Gesäß Füße"), words("gesaess fuesse"));
    }

    #[test]
    fn singular_and_plural_are_one() {
        for (one, many) in [
            ("Kniebeuge", "Kniebeugen"),
            ("Klimmzug", "Klimmzüge"),
            ("Kurzhantel", "Kurzhanteln"),
            ("Liegestütz", "Liegestützen"),
            ("einarmiges Rudern", "einarmiger Rudern"),
        ] {
            assert_eq!(words(one), words(many));
        }
    }

    #[test]
    fn fillers_and_abbreviations_do_not_matter() {
        assert_eq!(words("Rudern am Kabelzug"), words("rudern kabel"));
        assert_eq!(words("KH Bankdrücken"), words("Kurzhantel-Bankdrücken"));
    }
}
