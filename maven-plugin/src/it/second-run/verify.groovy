def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs.size() == 2
assert !runs[0].contains('unchanged since the last run')
assert runs[1].contains('1 file unchanged since the last run: findings from the cache')
assert runs[1].contains('1 tested rule unchanged since the last run: verdicts from the cache')
runs.each { assert it.contains('2 cases: 2 passed') }
assert new File(basedir, 'target/tocsin/cache/lint.bin').exists()
