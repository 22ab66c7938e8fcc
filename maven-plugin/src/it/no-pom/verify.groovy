def log = new File(basedir, 'build.log').text
assert log.contains('2 cases')
assert new File(basedir, 'target/tocsin/results.json').exists()
