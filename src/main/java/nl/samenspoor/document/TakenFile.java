package nl.samenspoor.document;

import nl.samenspoor.document.file.FileType;
import nl.samenspoor.document.file.ReceivedFile;

/**
 * A sent file that was taken in and looked at.
 *
 * @param file as it lies here, until whoever took it closes it
 * @param type what its content is
 */
record TakenFile(ReceivedFile file, FileType type) {}
