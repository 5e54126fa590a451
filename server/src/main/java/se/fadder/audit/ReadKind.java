package se.fadder.audit;

/** A kind of data that can be read of a person: a row of the table of who may see what. */
public interface ReadKind extends Kind {}
