package nl.samenspoor.terms.web;

/** A choice on a page. */
record Named(String value, String label) {}
