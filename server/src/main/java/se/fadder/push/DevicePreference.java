package se.fadder.push;

/** A preference: whether a device is to tell notifications of a kind. */
public record DevicePreference(DeviceId deviceId, String kind, boolean wanted) {}
