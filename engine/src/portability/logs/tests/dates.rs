use super::super::{FaultCode, date::Dates};

fn read(text: &str) -> Result<String, FaultCode> {
    Dates::of([text].into_iter()).read(text).map(|at| at.to_string())
}

#[test]
fn a_date_is_read_in_the_languages_of_the_apps() {
    for text in [
        "2026-04-09 17:18:00",
        "2026-04-09T17:18:00Z",
        "2026-04-09T17:18:00.123+02:00",
        "2026/04/09 17:18",
        "9 Apr 2026, 17:18",
        "Apr 9, 2026, 5:18 PM",
        "Thursday, April 9, 2026 at 5:18\u{202f}p.m.",
        "9. Apr. 2026, 17:18",
        "Do., 9. April 2026 um 17:18 Uhr",
        "9 avr. 2026, 17:18",
        "jeudi 9 avril 2026 à 17h18",
        "9 abr 2026, 17:18",
        "9 de abr. de 2026, 17:18",
        "9 abr 2026, 5:18\u{a0}p.\u{a0}m.",
        "9 apr 2026, 17:18",
        "9 aprile 2026 17:18",
        "9 nis 2026, 17:18",
        "9 Nisan 2026 17:18",
        "9 kwi 2026, 17:18",
        "9 kwietnia 2026, 17:18",
        "9. dubna 2026 17:18",
        "9. tra 2026. 17:18",
        "9.4.2026 klo 17.18",
        "9. huhtikuuta 2026 klo 17.18",
        "9 апр. 2026 г., 17:18",
        "9 апреля 2026 г., 17:18",
        "9 квіт. 2026 р., 17:18",
        "9 Απρ 2026, 5:18 μ.μ.",
        "2026. ápr. 9. 17:18",
        "2026年4月9日 17:18",
        "2026年4月9日 下午5:18",
        "2026. 4. 9. 오후 5:18",
        "17:18, 9 thg 4, 2026",
        "٩ أبريل ٢٠٢٦، ٥:١٨ م",
        "9 באפר׳ 2026, 17:18",
        "9 अप्रैल 2026, 17:18",
        "9 เม.ย. 2569 17:18",
        "13/04/2026 17:18",
    ] {
        let day = if text.starts_with("13") { 13 } else { 9 };
        assert_eq!(read(text), Ok(format!("2026-04-{day:02} 17:18:00")), "{text}");
    }
    assert_eq!(
        read("Apr 9, 2026, 12:05 AM"),
        Ok("2026-04-09 00:05:00".to_owned())
    );
    assert_eq!(
        read("Apr 9, 2026, 12:05 PM"),
        Ok("2026-04-09 12:05:00".to_owned())
    );
}

#[test]
fn every_month_of_a_language_is_told_apart() {
    let languages = [
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        "Jänner Feber Mrz April Mai Juni Juli August September Oktober November Dezember",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "ene feb mar abr may jun jul ago sept oct nov dic",
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "sij velj ožu tra svi lip srp kol ruj lis stu pro",
        "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
        "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
        "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
        "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
        "jan feb mar apr mei jun jul agu sep okt nov des",
        "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
    ];
    for language in languages {
        let stamps: Vec<String> = language
            .split(' ')
            .map(|month| format!("9 {month} 2026, 17:18"))
            .collect();
        let dates = Dates::of(stamps.iter().map(String::as_str));
        for (number, stamp) in (1..).zip(&stamps) {
            let at = dates.read(stamp).map(|at| at.to_string());
            assert_eq!(at, Ok(format!("2026-{number:02}-09 17:18:00")), "{stamp}");
        }
    }
}

#[test]
fn what_is_no_date_or_could_be_two_is_refused() {
    for (text, code) in [
        ("", FaultCode::DateMissing),
        ("soon", FaultCode::DateUnreadable),
        ("9 Apr", FaultCode::DateUnreadable),
        ("31 Apr 2026", FaultCode::DateUnreadable),
        ("9 Apr 2026, 25:00", FaultCode::DateUnreadable),
        ("99999999999999 Apr 2026", FaultCode::DateUnreadable),
        ("9/4/2026", FaultCode::DateAmbiguous),
        ("1989-12-31", FaultCode::DateOutOfRange),
    ] {
        assert_eq!(read(text), Err(code), "{text}");
    }
}
