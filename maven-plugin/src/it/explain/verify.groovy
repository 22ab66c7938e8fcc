def log = new File(basedir, 'build.log').text
assert log.contains('0 alerts from 1 event')
assert log.contains('event.outcome')
assert log.contains('failure')
