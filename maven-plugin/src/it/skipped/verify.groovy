def log = new File(basedir, 'build.log').text
assert log.contains('tocsin.check.skip')
