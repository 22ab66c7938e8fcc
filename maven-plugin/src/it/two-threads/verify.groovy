def log = new File(basedir, 'build.log').text
assert log.contains('2 cases')
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
