package se.fadder.seed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static se.fadder.seed.Broken.bytes;
import static se.fadder.seed.Broken.people;
import static se.fadder.seed.Broken.template;
import static se.fadder.seed.Broken.text;
import static se.fadder.seed.Broken.units;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The broken texts: files that are broken as text or as CSV, whatever they mean to say. */
final class BrokenTexts {
  private BrokenTexts() {}

  static Stream<Broken> texts() {
    return Stream.of(
        bytes("Windows-1252", "lillby/people.csv", encodedAs(ISO_8859_1), 2, "UTF-8"),
        bytes("UTF-16", "lillby/people.csv", encodedAs(UTF_16), 1, "UTF-8"),
        bytes(
            "UTF-8 that breaks off",
            "lillby/people.csv",
            file -> Arrays.copyOf(file, firstNonAscii(file) + 1),
            2,
            "UTF-8"),
        bytes("Windows-1252 in YAML", "templates/grund.yaml", encodedAs(ISO_8859_1), 5, "UTF-8"),
        people("letters broken by a conversion", "Öberg", "Ã–berg", 2, "conversion"),
        people("letters lost in a conversion", "Öberg", "\uFFFDberg", 2, "conversion"),
        people("a control character", "Ek", "E\007k", 3, "control character U+0007"),
        people("a tab", "Nils,", "Nils\t,", 3, "control character U+0009"),
        people("a turned direction of writing", "Ek", "E\u202Ek", 3, "U+202E"),
        people("a mark in the middle of the file", "Ek", "E\uFEFFk", 3, "U+FEFF"),
        template("a control character in YAML", "Säg hej", "Säg\013hej", 8, "U+000B"),
        template("an escaped control character", "Säg hej", "\"Säg\\ahej\"", 8, "U+0007"),
        people("an identity number", "Ek,", "Ek 121212-1212,", 3, "identity number"),
        people("a coordination number", "Ek,", "Ek 20121272-1219,", 3, "identity number"),
        template("an identity number in YAML", "gott.", "gott 1212121212.", 14, "identity number"),
        template(
            "an identity number in a comment", "key: hej", "key: hej # 121212-1212", 7, "identity"),
        template(
            "an escaped identity number", "Säg hej", "\"121212\\x2D1212\"", 8, "identity number"),
        template(
            "an identity number on two lines",
            "Säg hej",
            "\"121212-\n          1212\"",
            8,
            "identity"),
        new Broken(
            "a missing file",
            Lillby.whole().without("lillby/roles.csv"),
            "lillby/roles.csv",
            0,
            "missing"),
        bytes("an empty file", "lillby/absences.csv", file -> new byte[0], 1, "empty"),
        bytes("a blank file", "lillby/absences.csv", file -> utf8("\n \n\n"), 2, "columns"),
        bytes("a byte order mark alone", "lillby/absences.csv", file -> utf8("\uFEFF"), 1, "empty"),
        bytes("an empty template", "templates/grund.yaml", file -> new byte[0], 1, "empty"),
        bytes("a template of comments", "templates/grund.yaml", file -> utf8("# x\n"), 1, "empty"),
        bytes(
            "no units",
            "lillby/units.csv",
            file -> utf8("key,parent,kind,name\n"),
            1,
            "nothing else"),
        bytes(
            "no people",
            "lillby/people.csv",
            file -> utf8("key,givenName,familyName,alias,email\n"),
            1,
            "nothing else"),
        bytes("a huge file", "lillby/absences.csv", BrokenTexts::huge, 0, "larger"),
        bytes("a huge template", "templates/extra.yaml", BrokenTexts::huge, 0, "larger"));
  }

  private static UnaryOperator<byte[]> encodedAs(Charset charset) {
    return file -> new String(file, UTF_8).getBytes(charset);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static int firstNonAscii(byte[] file) {
    int at = 0;
    while (file[at] >= 0) {
      at++;
    }
    return at;
  }

  private static byte[] huge(byte[] file) {
    byte[] huge = Arrays.copyOf(file, SeedFiles.MOST_BYTES + 1);
    Arrays.fill(huge, file.length, huge.length, (byte) '\n');
    return huge;
  }

  static Stream<Broken> csv() {
    return Stream.of(
        units("a quote that is never closed", "Norr, Lillby\"", "Norr, Lillby", 5, "quote"),
        units("a quote that swallows a row", "UNIT,Barn och familj", "UNIT,\"Barn", 4, "quote"),
        text(
            "a quote that swallows a row whole",
            "lillby/roles.csv",
            "asa,MANAGER,omsorg,-2000,\notto,EXPERT,norr,-900,-20",
            "asa,MANAGER,omsorg,-2000,\"\notto,EXPERT,norr,-900,-20\"",
            2,
            "lastDay holds the control character U+000A"),
        units("text after a quote", "Lillby\"", "Lillby\"!", 5, "quote"),
        units("another column", "key,parent,kind,name", "key,parent,sort,name", 1, "columns"),
        units("no header", "key,parent,kind,name\n", "", 1, "columns"),
        units("semicolons", "key,parent,kind,name", "key;parent;kind;name", 1, "columns"),
        people("too few fields", "nils,Nils,Ek,,", "nils,Nils,Ek,", 3, "4 fields, not 5"),
        people("too many fields", "nils,Nils,Ek,,", "nils,Nils,Ek,,,", 3, "6 fields, not 5"),
        people("a line of spaces", "nils,Nils", "  \nnils,Nils", 3, "1 fields, not 5"),
        people("an empty name", "nils,Nils,", "nils, ,", 3, "givenName is empty"),
        people("a long name", "Ek", "E".repeat(201), 3, "longer than 200"));
  }
}
