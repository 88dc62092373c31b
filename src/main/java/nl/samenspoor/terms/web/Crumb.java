package nl.samenspoor.terms.web;

/** A step on the way back. */
record Crumb(String href, String text) {}
