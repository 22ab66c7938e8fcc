def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert builds[0].contains('tocsin.lock:7:1 error[lock-conflict] the lock has the markers of a merge conflict')
assert builds[0].contains('then run mvn tocsin:lock')
assert builds[1].contains('written: ')
def lock = new File(basedir, 'tocsin.lock').text
assert lock.contains('  version 6\n') && !lock.contains('<<<<')
