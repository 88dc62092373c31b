/** Reads case files: YAML or JSON with line numbers, checked against the schema and for sense. Knows no use case. */
@NullMarked
package nl.samenspoor.casebook.file;

import org.jspecify.annotations.NullMarked;
