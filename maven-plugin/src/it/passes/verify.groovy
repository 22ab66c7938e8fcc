def log = new File(basedir, 'build.log').text
assert log.contains('1 rule') && log.contains('2 cases')
assert new File(basedir, 'target/tocsin/results.json').exists()
assert new File(basedir, 'target/tocsin/junit').list().any { it.startsWith('TEST-') }
