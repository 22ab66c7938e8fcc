// Java cannot name such a folder when the machine's locale has no letters beyond ASCII.
if (!System.getProperty('sun.jnu.encoding', 'UTF-8').toUpperCase().startsWith('UTF')) {
    println 'skipped spaces-and-letters: file names on this machine are ' + System.getProperty('sun.jnu.encoding')
    return false
}
return true
