package se.fadder.push;

/**
 * What a letter tells somebody of, at least one thing.
 *
 * @param toDo how many things there are to do
 * @param toRead how many there are to read or answer
 */
public record ToldByLetter(int toDo, int toRead) {
  ToldByLetter plus(ToldByLetter other) {
    return new ToldByLetter(toDo + other.toDo, toRead + other.toRead);
  }
}
