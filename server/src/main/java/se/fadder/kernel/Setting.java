package se.fadder.kernel;

/**
 * A setting that the operator may change, declared by the room that it is for. The sample in {@code
 * deploy/fadder.properties} is made of all of them.
 *
 * @param key in the operator's file, such as {@code mail.smtp.host}
 * @param variable of the environment, which overrides the file
 * @param standard what holds when neither says anything; may be empty
 * @param about what it decides, for the operator; the sample breaks its lines anew
 */
public record Setting(String key, String variable, String standard, String about) {}
